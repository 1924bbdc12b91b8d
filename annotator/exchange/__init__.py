"""What goes from one project to another outside a project file: packages, to be mailed."""
