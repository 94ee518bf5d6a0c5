"""What all processes of an instance share: locks and RPC functions."""
