"""The window. Qt and threads exist only here; torch does not."""
