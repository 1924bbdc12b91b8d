"""What the window's panels and commands do, a controller for each concern; siblings are connected in `main_window`."""
