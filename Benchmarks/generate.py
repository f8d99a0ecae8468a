#!/usr/bin/python3
"""Write a workspace of any size for the benchmarks; the same options give the same bytes.

A user takes about 577 bytes of YAML and 58 libyaml events.
No manifest asks for a welcome mail, and there are no guards: creates and updates are unlimited.
With --change PERCENT that share of the users, spread over all files, gets another department:
run it again over the same folder to change a workspace in place.
With --organizations N the folder gets N workspaces, of one organization each.
"""

import argparse
import pathlib
import random

DEPARTMENTS = [
    "Sales", "Dispatch", "Customer Care", "Accounting", "Warehouse", "Pilotage",
    "Harbor Office", "Engineering", "Security", "Purchasing", "Training", "Reception",
]
SITES = [
    ("Boston", "America/New_York"), ("Chicago", "America/Chicago"), ("Denver", "America/Denver"),
    ("Seattle", "America/Los_Angeles"), ("Anchorage", "America/Anchorage"),
]
FIRST_NAMES = [
    "Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Frances", "Ken", "Radia", "Niklaus",
    "Margaret", "Dennis", "Katherine", "Tony", "Hedy", "Claude", "Zoë", "José", "Björn", "Łucja",
]
LAST_NAMES = [
    "Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Allen", "Thompson", "Perlman",
    "Wirth", "Hamilton", "Ritchie", "Johnson", "Hoare", "Lamarr", "Shannon", "Núñez", "O'Brien",
    "Vanderbilt-Ashworth", "Müller",
]
SCOPES = ["basic_user"] * 16 + ["call_center_agent"] * 3 + ["call_center_supervisor"]
NOTIFICATIONS = ["none", "link", "attachment"]
MODELS = ["Polycom VVX 450", "Yealink T54W", "Cisco 8841", "Grandstream GRP2615"]

WORKSPACE = """\
organization: {organization}
company: Acme Harbor Co.
domain: {organization}.example.com
manifests: [people]
portal_url: https://portal.example.com
requester: {{name: Grace Hopper, extension: "100000"}}
defaults: {{time_zone: America/New_York}}
"""


def main():
    options = parse_options()
    root = pathlib.Path(options.folder)
    if options.organizations is None:
        write_workspace(root, "acme", options)
    for number in range(options.organizations or 0):
        name = f"{options.prefix}-{number:05d}"
        write_workspace(root / name, name, options)


def write_workspace(root, organization, options):
    (root / "people").mkdir(parents=True, exist_ok=True)
    write(root / "rollcall.yaml", WORKSPACE.format(organization=organization))
    write(root / "people" / "departments.yaml", "departments:\n" + lines(DEPARTMENTS))
    sites = [f"{{name: {name}, time_zone: {zone}}}" for name, zone in SITES]
    write(root / "people" / "sites.yaml", "sites:\n" + lines(sites))
    generator = random.Random(options.seed)
    for number in range(options.files):
        start = options.users * number // options.files
        end = options.users * (number + 1) // options.files
        users = [user(generator, organization, index, options.change)
                 for index in range(start, end)]
        head = "defaults:\n  voicemail_pin: {generate: true}\nusers:\n"
        write(root / "people" / f"team-{number:05d}.yaml", head + "".join(users))


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", help="where the workspace is written")
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--organizations", type=int, help="so many workspaces, of --users each")
    parser.add_argument("--prefix", default="organization", help="what their names begin with")
    parser.add_argument("--files", type=int, help="default: one for a hundred users")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--change", type=float, default=0, metavar="PERCENT")
    options = parser.parse_args()
    if options.users < 1 or not 0 <= options.change <= 100:
        parser.error("--users takes at least 1, --change a percentage")
    options.files = options.files or -(-options.users // 100)
    if not 1 <= options.files <= options.users:
        parser.error("--files takes 1 up to the number of users")
    return options


def user(generator, organization, index, percent):
    # Every draw is made whatever `percent` is, so that nothing but the department differs.
    extension = 100_000 + index
    first, last = generator.choice(FIRST_NAMES), generator.choice(LAST_NAMES)
    site, zone = SITES[generator.randrange(len(SITES))]
    department = generator.randrange(len(DEPARTMENTS))
    scope, notification = generator.choice(SCOPES), generator.choice(NOTIFICATIONS)
    flags = ["true" if generator.random() < 0.5 else "false" for _ in range(9)]
    # A factor without a common divisor with 2^24: no two devices are the same.
    mac, model = f"{index * 7_654_321 % (1 << 24):06x}", generator.choice(MODELS)
    has_number = generator.random() < 0.75
    if is_changed(index, percent):
        department = (department + 1) % len(DEPARTMENTS)
    numbers = f"    direct_numbers: [+1617{extension:07d}]\n" if has_number else ""
    return f"""\
  - extension: {extension}
    first_name: {first}
    last_name: {last}
    emails: [user.{extension}@{organization}.example.com]
    department: {DEPARTMENTS[department]}
    site: {site}
    time_zone: {zone}
    scope: {scope}
    record_calls: {flags[0]}
    directory: {{announce: {flags[1]}, list: {flags[2]}}}
    voicemail:
      enabled: {flags[3]}
      transcription: {flags[4]}
      email_notification: {notification}
      announce_time: {flags[5]}
      announce_caller_id: {flags[6]}
      newest_first: {flags[7]}
    phones:
      - {{name: desk-{extension}, mac: "0004f2{mac}", model: {model}}}
{numbers}"""


def is_changed(index, percent):
    return int((index + 1) * percent / 100) > int(index * percent / 100)


def lines(values):
    return "".join(f"  - {value}\n" for value in values)


def write(path, text):
    data = text.encode()
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


if __name__ == "__main__":
    main()
