"""What Spark answers to the question of the manual: the code is the manual's own, run as it is printed there."""

import contextlib
import io
import json

scope, shown = {}, io.StringIO()
with open("query.py", encoding="utf-8") as file, contextlib.redirect_stdout(shown):
    exec(compile(file.read(), "docs/export.md", "exec"), scope)
print(json.dumps({"rows": [row.asDict() for row in scope["answer"].collect()], "shown": shown.getvalue()}))
