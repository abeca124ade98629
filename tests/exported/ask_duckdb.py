"""What DuckDB answers to the question of the manual."""

import json

import duckdb

with open("query.sql", encoding="utf-8") as file:
    answer = duckdb.sql(file.read())
print(json.dumps([dict(zip(answer.columns, row)) for row in answer.fetchall()]))
