import sys
from pathlib import Path

# The directive sip-compare is in the folder of the widget.
WIDGET = Path(__file__).parent / "_static/sip-compare"
sys.path.append(str(WIDGET / "plugins/python"))
extensions = ["sip_compare_sphinx"]
# What builds comparisons is not published; within _static the patterns begin there.
exclude_patterns = ["_build", "sip-compare/command", "sip-compare/plugins"]

project = "Example PBX handbook"
copyright = "Example PBX"

html_title = project
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_js_files = [("sip-compare/sip-compare.js", {"type": "module"})]
