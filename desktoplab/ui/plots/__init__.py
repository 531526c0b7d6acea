"""Live plots. `later` is what a window has of them at first, `views` are the plots themselves."""
