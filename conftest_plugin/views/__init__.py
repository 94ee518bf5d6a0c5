"""What the fixtures give: an instance, seen from one side."""
