"""Where options come from, which source wins, and what a wrong one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.plugin.conftest import Inner

pytest_plugins = ("pytester",)


def test_without_any_there_is_one_of_each(inner: Inner) -> None:
    inner(
        """
        def test_it(uwsgi, uwsgi_mules, uwsgi_spooler):
            assert uwsgi.opt["master"] is True
            assert (uwsgi.numproc, len(uwsgi.workers()), len(uwsgi_mules), len(uwsgi_spooler.folders)) == (1, 1, 1, 1)
        """,
        passed=1,
    )


def test_the_options_of_the_ini_file_are_exactly_what_there_is(inner: Inner) -> None:
    result = inner(
        """
        def test_it(uwsgi, uwsgi_mules):
            assert uwsgi.opt == {"master": True, "mules": b"3", "farm": b"mail:1,2"}
            assert len(uwsgi_mules) == 3
            assert not hasattr(uwsgi, "spool")
        """,
        ini="uwsgi_options = --master --mules 3 --farm mail:1,2",
        passed=1,
    )
    result.stdout.fnmatch_lines("uwsgi: fakeuwsgi* as uWSGI 2.0.31, options: --master --mules 3 --farm mail:1,2")


def test_a_file_named_there_is_found_from_the_folder_of_the_ini_file(inner: Inner, pytester: pytest.Pytester) -> None:
    pytester.makefile(".ini", server="[uwsgi]\nmaster = true\nmules = 2\n")
    below = pytester.mkdir("below")
    inner("def test_it(): pass", ini="uwsgi_options = --ini server.ini", passed=1)
    pytester.makepyfile(**{"below/test_there": "def test_it(uwsgi_mules): assert len(uwsgi_mules) == 2"})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(below)
        pytester.runpytest_inprocess("-p", "no:randomly").assert_outcomes(passed=1)


def test_the_marker_wins_over_the_fixture_which_wins_over_flag_and_ini(inner: Inner) -> None:
    inner(
        """
        import pytest

        def test_flag_and_ini(uwsgi_instance, uwsgi):
            assert uwsgi_instance.seed == 5
            assert uwsgi.opt["mules"] == b"1"

        class TestFixture:
            @pytest.fixture
            def uwsgi_config(self):
                return {"mules": 2, "seed": 6, "start": "2030-01-01"}

            def test_fixture(self, uwsgi_instance, uwsgi):
                assert uwsgi_instance.seed == 6
                assert uwsgi.opt["mules"] == b"2"
                assert uwsgi_instance.now.year == 2030

            def test_fixture_of_code_that_asks_for_nothing(self):
                import uwsgi
                assert uwsgi.opt["mules"] == b"2"

            @pytest.mark.uwsgi(mules=4)
            @pytest.mark.uwsgi(seed=7, mules=3)
            def test_marker(self, uwsgi_instance, uwsgi):
                assert uwsgi_instance.seed == 7
                assert uwsgi.opt["mules"] == b"3"
                assert uwsgi_instance.now.year == 2030

        @pytest.mark.uwsgi(mules=None, spooler="jobs", start="2031-02-03 04:05:06")
        def test_marker_alone():
            import uwsgi, time
            assert "mules" not in uwsgi.opt
            assert uwsgi.opt["spooler"] == b"jobs"
            assert time.gmtime().tm_year == 2031
        """,
        "--uwsgi-seed=5",
        ini="uwsgi_options = --master --mules 1\nuwsgi_start = 2029-01-01\nuwsgi_timezone = UTC",
        passed=5,
    )


@pytest.mark.parametrize(
    ("ini", "arguments", "said"),
    [
        ("uwsgi_options = --mulse 2", (), "uwsgi_options in *pytest.ini*mulse*"),
        ("uwsgi_options = --master --mules 1 --farm a:2", (), "uwsgi_options in *"),
        ("uwsgi_options = --ini missing.ini", (), "uwsgi_options in *missing.ini*"),
        ("uwsgi_options = --version", (), "uwsgi_options in *command line*"),
        ("uwsgi_start = soon", (), "uwsgi_start in *'soon' is no time*2026-11-20 09:00:00*"),
        ("uwsgi_timezone = Europe/Nowhere", (), "uwsgi_timezone in *'Europe/Nowhere'*"),
        ("", ("--uwsgi-isolation=process",), "*--uwsgi-isolation=process is not part of this version*"),
        ("", ("--uwsgi-seed=x",), "*--uwsgi-seed: invalid int value: 'x'"),
    ],
)
def test_a_wrong_configuration_is_one_message_before_any_test(
    inner: Inner, ini: str, arguments: tuple[str, ...], said: str
) -> None:
    result = inner("def test_it(): pass", *arguments, ini=ini.replace("pytest.ini", "tox.ini"))
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(f"ERROR: {said.replace('pytest.ini', 'tox.ini')}" if "seed" not in said else said)
    result.stderr.no_fnmatch_line("*Traceback*")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('uwsgi_options = "--master"', "*config option 'uwsgi_options' expects a list*"),
        ("uwsgi_start = 2026-01-01", "*config option 'uwsgi_start' expects a string*"),
        ('uwsgi_keep_paths = "yes"', "*config option 'uwsgi_keep_paths' expects a bool*"),
    ],
)
def test_a_value_of_the_wrong_type_is_one_message_too(pytester: pytest.Pytester, line: str, said: str) -> None:
    pytester.makepyprojecttoml(f"[tool.pytest]\n{line}\n")
    result = pytester.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(f"ERROR: {said}")


def test_toml_gives_the_options_as_a_list(inner: Inner, pytester: pytest.Pytester) -> None:
    pytester.makepyprojecttoml('[tool.pytest]\nuwsgi_options = ["--master", "--mules", "2"]\n')
    pytester.makepyfile("def test_it(uwsgi_mules): assert len(uwsgi_mules) == 2")
    pytester.runpytest_inprocess("-p", "no:randomly").assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ("mulse=2", "@pytest.mark.uwsgi(mulse=2): *no option 'mulse'*mean*mules*"),
        ("strat='2030-01-01'", "@pytest.mark.uwsgi(strat=*): *Did you mean start"),
        ("start='soon'", "@pytest.mark.uwsgi(start='soon'): 'soon' is no time*"),
        ("start=7", "@pytest.mark.uwsgi(start=7): 7 is no time*"),
        ("isolation='process'", "@pytest.mark.uwsgi(isolation='process'): *not part of this version*"),
        ("isolation='docker'", "*isolation is 'inline' or 'process'"),
        ("timezone='Mars'", "@pytest.mark.uwsgi(timezone='Mars'): *'Mars'*"),
        ("seed='x'", "@pytest.mark.uwsgi(seed='x'): seed *"),
        ("eager=1", "@pytest.mark.uwsgi(eager=1): eager *"),
        ("'mules'", "@pytest.mark.uwsgi('mules'): it takes keywords only*"),
        ("farm='mail:9'", "@pytest.mark.uwsgi(farm='mail:9'): *"),
        ("spooler=object()", "@pytest.mark.uwsgi(spooler=*): *'spooler'*"),
    ],
)
def test_a_wrong_marker_is_an_error_of_its_test_that_names_it(inner: Inner, marker: str, said: str) -> None:
    result = inner(
        f"""
        import pytest

        @pytest.mark.uwsgi({marker})
        def test_wrong(): pass

        def test_right(uwsgi): pass
        """,
        errors=1,
        passed=1,
    )
    result.stdout.fnmatch_lines(said)
    result.stdout.no_fnmatch_line("*conftest_plugin/*")


def test_a_wrong_fixture_is_named_too(inner: Inner) -> None:
    result = inner(
        """
        import pytest

        @pytest.fixture
        def uwsgi_config():
            return ["mules=2"]

        def test_it(uwsgi): pass
        """,
        errors=1,
    )
    result.stdout.fnmatch_lines("the fixture uwsgi_config gives *: it must be a dict*")


def test_the_marker_is_registered_and_the_flags_are_in_the_help(inner: Inner) -> None:
    inner("import pytest\n@pytest.mark.uwsgi\ndef test_it(): pass", "--strict-markers", passed=1)
    inner("", "--help").stdout.fnmatch_lines(["*--uwsgi-isolation*", "*--uwsgi-seed*", "*uwsgi_options*"])
    inner("", "--markers").stdout.fnmatch_lines(["@pytest.mark.uwsgi(*"])
