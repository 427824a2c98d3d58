project = "Example PBX handbook"
copyright = "Example PBX"

html_title = project
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_js_files = [("sip-compare/sip-compare.js", {"type": "module"})]
