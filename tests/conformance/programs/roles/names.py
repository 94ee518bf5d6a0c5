"""The names that spooler, signals, mules, locks and RPC need are there without any option, but for the spooler's."""
# uwsgi: --master --socket {cwd}/socket --import {program}
# seconds: 1

import uwsgi
from tracing import trace

NAMES = """
add_cron add_file_monitor add_rb_timer add_timer call farm_get_msg farm_msg i_am_the_spooler in_farm is_locked lock log
masterpid mule_get_msg mule_id mule_msg ready register_rpc register_signal rpc rpc_list set_user_harakiri signal
signal_received signal_registered signal_wait unlock worker_id workers spool send_to_spooler spooler_jobs spooler_pid
spooler_pids spooler_get_task set_spooler_frequency spoolers SPOOL_OK SPOOL_RETRY SPOOL_IGNORE opt version version_info
hostname numproc cores has_threads buffer_size started_on is_a_reload applications loop magic_table unbit post_fork_hook
mule_msg_hook spooler atexit install_mule_msg_hook mule_msg_recv_size mule_file
""".split()
for name in NAMES:
    trace(name, hasattr(uwsgi, name), callable(getattr(uwsgi, name, None)))
