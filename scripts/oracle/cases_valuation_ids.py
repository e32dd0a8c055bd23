FILES, MORE = {}, {}
