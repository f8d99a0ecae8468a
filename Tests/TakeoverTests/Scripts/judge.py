"""Another reader and writer of CSV, to judge ours by.

    judge.py write SEED COUNT  tables as JSON, and each as the csv module writes it
    judge.py read FILE         the rows of each CSV in a JSON list, as the csv module reads them
"""

import csv
import io
import json
import random
import sys

CELLS = ["", "a", " a ", "1,5", "x;y", "\t", '"', '""', 'a"b', "line\nend", "line\r\nend", "é", "名前", "👩‍👩‍👧", "'", "0123"]


def table(draw):
    width = draw.randint(2, 5)
    rows = [[draw.choice(CELLS) for _ in range(width)] for _ in range(draw.randint(1, 6))]
    return [[f"column {place}" for place in range(width)]] + rows


def text(rows, draw):
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=draw.choice(",;\t"),
        lineterminator=draw.choice(["\r\n", "\n"]),
        quoting=draw.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    )
    writer.writerows(rows)
    return out.getvalue()


def main():
    csv.field_size_limit(1 << 20)
    if sys.argv[1] == "write":
        draw = random.Random(int(sys.argv[2]))
        tables = [table(draw) for _ in range(int(sys.argv[3]))]
        json.dump([{"rows": rows, "text": text(rows, draw)} for rows in tables], sys.stdout)
    else:
        with open(sys.argv[2], encoding="utf-8") as file:
            texts = json.load(file)
        json.dump([list(csv.reader(io.StringIO(text, newline=""))) for text in texts], sys.stdout)


main()
