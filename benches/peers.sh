#!/usr/bin/env bash
# Runs `roadmap` and what one could take instead, side by side on the same plan, and prints how they compare.
#
#   bash benches/peers.sh                                  # 50 and 100,000 steps, some ten minutes
#   SIZES="50 10000" bash benches/peers.sh                 # other sizes, one minute
#   PEERS="sqlite scan" JOBS=overdue ROUNDS=9 bash benches/peers.sh
#   INSTALL=no bash benches/peers.sh                       # without the peers that are not there
#
# What is missing is installed (Debian's packages), or with `INSTALL=no` left out, which is said. Each round starts every
# program once, in turn, so that a machine that slows down slows them all. Times are of the whole process, medians of the
# rounds; a ratio is the median of the ratios round by round (of fewer than three rounds: that of the medians). `roadmap`
# has one thread, but for `many`, where it has all. The goals at the end are ratios of user and system time. One run
# before the rounds gives the peak memory, and its answer is counted and compared with what the generator says; a wrong
# answer is shown and ends the script with exit code 1.
#
# Jobs                                          Peers
#   start    what of the shipped plan is late     taskwarrior  Debian's
#   overdue  what of a plan is late               yq           the one in Go: `GOYQ`, `yq`, or built with Go
#   done     one step marked, on a fresh copy     pyyaml       a few lines of Python, with the loader in C
#   kpi      the KPIs of a plan                   sqlite       over CSV; for `start` its own database, or none
#   check    its findings                         scan         libyaml reads the plan and does nothing
#   list     its items in JSON                    empty        a Rust program that does nothing
#   keys     overdue of a plan with logs, evidence,  bare         the same with notes in their place
#            confirmations, relative deadlines …
#   many     MANY plans of 100 steps, counted by plan
#
# Settings: SIZES, PEERS, JOBS (lists); MANY (how many small plans); ROUNDS (by speed if not given: 31 to 1);
# FOLDER (for the plans); ROADMAP (a program to measure instead of the one built here); GOYQ; PYTHON (one with PyYAML).
set -euo pipefail
cd "$(dirname "$0")/.."

SIZES=${SIZES:-50 100000}
PEERS=${PEERS:-taskwarrior yq pyyaml sqlite scan empty}
JOBS=${JOBS:-start overdue keys done kpi check list many}
MANY=${MANY:-10000}
INSTALL=${INSTALL:-yes}
ROUNDS=${ROUNDS:-}
FOLDER=${FOLDER:-${CARGO_TARGET_DIR:-target}/peers}
ROADMAP=${ROADMAP:-}
GOYQ=${GOYQ:-}
PYTHON=${PYTHON:-/usr/bin/python3}
START_DAY=2023-07-01 # of the shipped plan
PATIENCE=300         # seconds a single run may take

unset ROADMAP_FILE ROADMAP_LANG
export TZ=UTC LC_ALL=C.UTF-8

# Of the plan at hand; its folder has the rest in `answers`.
here='' as_of='' steps='' overdue='' overdue_of_keys='' kpis='' measure='' step='' uuid='' many_bytes=0

say() { echo "$*" >&2; }

wants() { [[ " $PEERS " == *" $1 "* ]]; }

# ── What is needed ──────────────────────────────────────────────────────────────────────────────────────────────────

install_missing() {
    local missing=()
    needs() { eval "$1" >/dev/null 2>&1 || missing+=("${@:2}"); }
    needs "command -v hyperfine" hyperfine
    needs "test -x /usr/bin/time" time
    wants taskwarrior && needs "command -v task" taskwarrior
    wants pyyaml && needs "$PYTHON -c 'import yaml.cyaml'" python3-yaml
    wants sqlite && needs "command -v sqlite3" sqlite3
    wants scan && needs "command -v gcc" gcc libc6-dev
    wants scan && needs "test -e /usr/include/yaml.h" libyaml-dev
    wants yq && ! find_yq && needs "command -v go" golang-go
    [[ ${#missing[@]} -eq 0 ]] && return
    if [[ $INSTALL == no ]]; then
        leave_out "${missing[@]}"
        return
    fi
    say "installing ${missing[*]}"
    local root=()
    [[ $EUID -eq 0 ]] || root=(sudo)
    "${root[@]}" apt-get update -qq >&2
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

# Goes on without the peers that need one of these packages.
leave_out() { # PACKAGE…
    local package peer
    for package in "$@"; do
        case $package in
            taskwarrior) peer=taskwarrior ;;
            python3-yaml) peer=pyyaml ;;
            sqlite3) peer=sqlite ;;
            gcc | libc6-dev | libyaml-dev) peer=scan ;;
            golang-go) peer=yq ;;
            *) say "$package is not installed, and nothing can be measured without it" && exit 2 ;;
        esac
        wants "$peer" || continue
        say "$peer is left out: $package is not installed"
        PEERS=$(tr ' ' '\n' <<<"$PEERS" | grep -vx "$peer" | tr '\n' ' ')
    done
}

# The yq in Go, not one of the others of that name.
find_yq() {
    local candidate
    for candidate in "$GOYQ" yq "$FOLDER/bin/yq"; do
        if [[ -n $candidate ]] && { "$candidate" --version 2>/dev/null || true; } | grep -qF "yq (https://github.com/mikefarah/yq/)"; then
            GOYQ=$(command -v "$candidate")
            return 0
        fi
    done
    return 1
}

# The newest that this Go can build, else the last one for Go 1.19.
build_yq() {
    find_yq && return
    local version
    for version in latest v4.30.8; do
        say "building yq ($version)"
        GOBIN=$(realpath "$FOLDER/bin") timeout "$PATIENCE" \
            go install "github.com/mikefarah/yq/v4@$version" >"$FOLDER/yq.log" 2>&1 || continue
        find_yq && return
    done
    say "yq is left out: it could not be built ($(sed -n '$s/.*: //p' "$FOLDER/yq.log")); GOYQ=PATH names one"
    PEERS=$(tr ' ' '\n' <<<"$PEERS" | grep -vx yq | tr '\n' ' ')
}

# Puts a program down as an installation does. The system keeps a file that a linker wrote in smaller pieces of memory, so
# that a start from there takes a third longer; the peers were installed too.
installed() { # FROM TO
    rm -f "$2"
    cp "$1" "$2"
}

build() {
    mkdir -p "$FOLDER/bin"
    install_missing
    if wants yq; then build_yq; fi
    if [[ -z $ROADMAP ]]; then
        say "building roadmap"
        # As a release is built, which on Linux needs no library of the system.
        local static=()
        if [[ $(rustc -vV) == *host:*-linux-gnu* ]]; then static=(-- -C target-feature=+crt-static); fi
        cargo rustc --release --quiet --bin roadmap "${static[@]}"
        ROADMAP=$FOLDER/bin/roadmap
        installed "${CARGO_TARGET_DIR:-target}/release/roadmap" "$ROADMAP"
    fi
    # Without cargo: a bench would be linked with everything the tests need.
    rustc --edition 2024 -O -o "$FOLDER/bin/generate" benches/generate.rs
    echo 'fn main() {}' | rustc --crate-name empty -O -C panic=abort -C strip=symbols -o "$FOLDER/bin/empty.linked" -
    installed "$FOLDER/bin/empty.linked" "$FOLDER/bin/empty"
    if wants scan; then gcc -O2 -o "$FOLDER/bin/scan" benches/scan.c -lyaml; fi
    cat >"$FOLDER/bin/peer.py" <<'PYTHON'
import datetime, sys, yaml

job, path, day = sys.argv[1:]
with open(path, "rb") as file:
    plan = yaml.load(file, Loader=yaml.CSafeLoader)
measures = [measure for section in plan["sections"] for measure in section["measures"]]
if job == "overdue":
    day = datetime.date.fromisoformat(day)
    late = [
        (step["due"], measure["id"], step["id"], step["title"])
        for measure in measures
        for step in measure["steps"]
        if "done" not in step and step["due"] < day
    ]
    for due, measure, step, title in sorted(late):
        print(f"{measure}.{step}", due, title)
else:
    for measure in measures:
        for kpi in measure["kpis"]:
            values = kpi["baseline"]["value"], kpi["target"]["value"], kpi["observations"][-1]["value"]
            print(measure["id"], kpi["title"], *values, kpi["unit"])
PYTHON
}

# ── The plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

# The shipped plan as a database: its items with the day each falls due.
make_database() {
    wants sqlite || return 0
    local late=2030-12-31
    rm -f "$FOLDER/start.db"
    "$ROADMAP" overdue --file roadmap.yaml --as-of $late --format csv --columns id,title,late,executors >"$FOLDER/start.csv"
    sqlite3 -cmd ".import --csv $FOLDER/start.csv csv" "$FOLDER/start.db" "
        create table items as select id, title, date('$late', '-' || \"days-late\" || ' days') as due, executors from csv;
        drop table csv;"
}

make_plan() { # SIZE
    here=$FOLDER/$1
    rm -rf "$here"
    "$FOLDER/bin/generate" "$1" "$here"
    # shellcheck disable=SC1091
    source "$here/answers"
    if wants taskwarrior; then
        mkdir "$here/task.new"
        printf 'confirmation=off\nnews.version=99\n' >"$here/taskrc"
        export TASKRC=$here/taskrc TASKDATA=$here/task.new
        task rc.verbose=nothing import "$here/tasks.json" </dev/null >/dev/null 2>&1
        task rc.verbose=nothing count </dev/null >/dev/null # sorts the finished ones out
        cp -r "$here/task.new" "$here/task"
        export TASKDATA=$here/task
    fi
}

# Small plans, all in one folder; sets `here` to it, and `steps` and `overdue` to those of all together.
make_many() {
    local n
    make_plan 100
    here=$FOLDER/many
    rm -rf "$here"
    mkdir -p "$here"
    for ((n = 1; n <= MANY; n++)); do cp "$FOLDER/100/plan.yaml" "$here/$n.yaml"; done
    steps=$((steps * MANY)) many_bytes=$(($(stat -c %s "$FOLDER/100/plan.yaml") * MANY))
}

# ── The programs ────────────────────────────────────────────────────────────────────────────────────────────────────

# Sets `run` to how a program does a job; false where it does not.
command_of() { # PROGRAM JOB
    local plan=$here/plan.yaml copy=$here/copy.yaml task=(task rc.verbose=nothing rc.defaultwidth=0)
    local csv=(sqlite3 -cmd ".import --csv $here/steps.csv steps" -cmd ".import --csv $here/kpis.csv kpis")
    case $1-$2 in
        roadmap-start) run=("$ROADMAP" overdue --file roadmap.yaml --as-of "$START_DAY" --lang en) ;;
        none-start) run=(sqlite3 :memory: "select 1") ;;
        sqlite-start)
            run=(sqlite3 "$FOLDER/start.db" "select id, title, due, julianday('$START_DAY') - julianday(due), executors
                from items where due < '$START_DAY' order by due")
            ;;
        empty-start) run=("$FOLDER/bin/empty") ;;
        roadmap-overdue) run=("$ROADMAP" overdue --file "$plan" --as-of "$as_of" --lang en) ;;
        taskwarrior-overdue) run=("${task[@]}" status:pending "due.before:$as_of" list) ;;
        yq-overdue)
            run=("$GOYQ" ".sections[].measures[].steps[] | select(has(\"done\") | not)
                | select(.due < \"$as_of\") | [.id, .due, .title] | join(\" \")" "$plan")
            ;;
        sqlite-overdue)
            run=("${csv[@]:0:3}" :memory:
                "select id, due, title from steps where done = '' and due < '$as_of' order by due")
            ;;
        scan-overdue) run=("$FOLDER/bin/scan" "$plan") ;;
        roadmap-done) run=("$ROADMAP" "done" --file "$copy" "$measure.$step" --on "$as_of" --lang en) ;;
        taskwarrior-done) run=("${task[@]}" "$uuid" "done") ;;
        yq-done)
            run=("$GOYQ" -i "(.sections[].measures[] | select(.id == $measure) | .steps[]
                | select(.id == $step) | .done) = \"$as_of\"" "$copy")
            ;;
        roadmap-check) run=("$ROADMAP" check "$plan" --as-of "$as_of" --lang en) ;;
        roadmap-list) run=("$ROADMAP" list --file "$plan" --as-of "$as_of" --format json) ;;
        roadmap-keys) run=("$ROADMAP" overdue --file "$here/keys.yaml" --as-of "$as_of" --lang en) ;;
        bare-keys) run=("$ROADMAP" overdue --file "$here/bare.yaml" --as-of "$as_of" --lang en) ;;
        roadmap-many) run=("$ROADMAP" summary --by plan --file "$here" --as-of "$as_of" --lang en) ;;
        roadmap-kpi) run=("$ROADMAP" kpi --file "$plan" --as-of "$as_of" --lang en) ;;
        yq-kpi)
            run=("$GOYQ" ".sections[].measures[] | [.id, .kpis[0].title, .kpis[0].baseline.value, .kpis[0].target.value,
                .kpis[0].observations[0].value, .kpis[0].unit] | join(\" \")" "$plan")
            ;;
        sqlite-kpi)
            run=("${csv[@]:0:1}" "${csv[@]:3}" :memory: "select measure, title, baseline, target, value, unit from kpis")
            ;;
        pyyaml-overdue | pyyaml-kpi) run=("$PYTHON" "$FOLDER/bin/peer.py" "$2" "$plan" "$as_of") ;;
        *) return 1 ;;
    esac
    run=("${run[@]//$'\n'/ }") # hyperfine takes quotes, but no line breaks
}

# Every marking starts from a copy that nothing remembers but the disk.
fresh() { # PROGRAM JOB
    case $1-$2 in
        taskwarrior-done)
            rm -rf "$here/task"
            cp -r "$here/task.new" "$here/task"
            sync "$here"/task/*
            ;;
        *-done)
            cp "$here/plan.yaml" "$here/copy.yaml"
            sync "$here/copy.yaml"
            ;;
    esac
}

# What a program answered, as a number: of `done`, how many are late after it.
counted() { # PROGRAM JOB OUTPUT
    case $1-$2 in
        taskwarrior-done) task rc.verbose=nothing status:pending "due.before:$as_of" count </dev/null ;;
        *-done) "$ROADMAP" overdue --file "$here/copy.yaml" --as-of "$as_of" --format csv | tail -n +2 | wc -l ;;
        roadmap-check) tail -n 1 "$3" | grep -c ' in `' ;;
        roadmap-list) grep -c '"kind": "step"' "$3" ;;
        roadmap-many) sed -n 's/^ *Total *\([0-9,]*\) .*/\1/p' "$3" | tr -d , ;;
        none-*) cat "$3" ;;
        roadmap-* | bare-*) head -n 1 "$3" | cut -d ' ' -f 1 | tr -d , ;;
        scan-*) cat "$3" ;;
        *) grep -c . "$3" || true ;;
    esac
}

expected() { # PROGRAM JOB
    case $1-$2 in
        empty-*) echo 0 ;;
        none-* | *-check) echo 1 ;;
        *-list | *-many) echo "$steps" ;;
        *-start) "$ROADMAP" overdue --file roadmap.yaml --as-of "$START_DAY" --format csv | tail -n +2 | wc -l ;;
        scan-*) echo "$steps" ;;
        *-overdue) echo "$overdue" ;;
        *-keys) echo "$overdue_of_keys" ;;
        *-done) echo $((overdue - 1)) ;;
        *-kpi) echo "$kpis" ;;
    esac
}

# ── Measuring ───────────────────────────────────────────────────────────────────────────────────────────────────────

rounds_of() { # SECONDS
    [[ -n $ROUNDS ]] && echo "$ROUNDS" && return
    awk -v s="$1" 'BEGIN { print s < 0.1 ? 31 : s < 0.5 ? 15 : s < 2 ? 7 : s < 5 ? 5 : s < 20 ? 3 : 1 }'
}

wrong=0

# One run with its output kept. Leaves its seconds in `took`; false if the program is to be left out.
examined() { # SIZE JOB PROGRAM
    local output=$FOLDER/output usage=$FOLDER/usage begun=$EPOCHREALTIME answer right
    fresh "$3" "$2"
    begun=$EPOCHREALTIME
    if ! /usr/bin/time -f %M -o "$usage" timeout "$PATIENCE" "${run[@]}" </dev/null >"$output" 2>"$FOLDER/errors"; then
        say "!! $3, $2, $1 steps: failed or took more than $PATIENCE s: $(tail -n 1 "$FOLDER/errors")"
        wrong=1
        return 1
    fi
    took=$(awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }')
    answer=$(counted "$3" "$2" "$output")
    right=$(expected "$3" "$2")
    if [[ $answer != "$right" ]]; then
        say "!! $3, $2, $1 steps: WRONG ANSWER: $answer instead of $right"
        wrong=1
        return 1
    fi
    printf '%s\t' "$1" "$2" "$3" >>"$FOLDER/peaks"
    tail -n 1 "$usage" >>"$FOLDER/peaks"
}

timed() { # SIZE JOB PROGRAM ROUND
    fresh "$3" "$2"
    if ! hyperfine -N --runs 1 --command-name x --export-csv "$FOLDER/time.csv" "${run[*]@Q}" >/dev/null 2>"$FOLDER/errors"; then
        say "!! $3, $2, $1 steps: failed: $(tail -n 1 "$FOLDER/errors")"
        wrong=1
        return
    fi
    awk -F, -v OFS='\t' -v size="$1" -v job="$2" -v program="$3" -v round="$4" \
        'NR == 2 { print size, job, program, round, $2, $5 + $6 }' "$FOLDER/time.csv" >>"$FOLDER/times"
}

compare() { # SIZE JOB
    local program round most=0 none=
    if [[ $2 == start ]] && wants sqlite; then none=none; fi
    if [[ $2 == keys ]]; then none=bare; fi
    export RAYON_NUM_THREADS=1
    if [[ $2 == many ]]; then unset RAYON_NUM_THREADS; fi
    local -A rounds=()
    for program in roadmap $PEERS $none; do
        if ! command_of "$program" "$2" || ! examined "$1" "$2" "$program"; then continue; fi
        rounds[$program]=$(rounds_of "$took")
        if ((rounds[$program] > most)); then most=${rounds[$program]}; fi
    done
    say "$2, $1 steps: $most rounds"
    for ((round = 1; round <= most; round++)); do
        for program in roadmap $PEERS $none; do
            ((round <= ${rounds[$program]:-0})) || continue
            command_of "$program" "$2"
            timed "$1" "$2" "$program" "$round"
        done
    done
}

# ── The report ──────────────────────────────────────────────────────────────────────────────────────────────────────

report() {
    awk -F '\t' -v sizes="$SIZES" -v jobs="$JOBS" -v programs="roadmap $PEERS none bare" -v bytes="$bytes" -v many_bytes="$many_bytes" '
        function median(list, n,    i, j, x) {
            for (i = 2; i <= n; i++) {
                x = list[i]
                for (j = i - 1; j > 0 && list[j] > x; j--) list[j + 1] = list[j]
                list[j + 1] = x
            }
            return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
        }
        function typical(what, key,    i, list) {
            for (i = 1; i <= runs[key]; i++) list[i] = what[key, i]
            return median(list, runs[key])
        }
        # How many times as long as the other; nothing if either was not measured.
        function ratio(key, other,    i, n, list) {
            for (i = 1; i <= runs[key] && i <= runs[other]; i++) list[++n] = wall[key, i] / wall[other, i]
            return n >= 3 ? median(list, n) : n ? typical(wall, key) / typical(wall, other) : ""
        }
        # The same of user and system time.
        function spent(key, other,    i, n, list) {
            for (i = 1; i <= runs[key] && i <= runs[other]; i++) list[++n] = cpu[key, i] / cpu[other, i]
            return n >= 3 ? median(list, n) : n ? typical(cpu, key) / typical(cpu, other) : ""
        }
        function of(job) { return most SUBSEP job SUBSEP "roadmap" }
        function time(s) {
            return s < 0.01 ? sprintf("%.1f ms", s * 1000) : s < 1 ? sprintf("%.0f ms", s * 1000) : sprintf("%.2f s", s)
        }
        function times(x) { return x >= 100 ? sprintf("%.0f", x) : x >= 10 ? sprintf("%.1f", x) : sprintf("%.2f", x) }
        function grouped(n) { return n < 1000 ? n : grouped(int(n / 1000)) sprintf(",%03d", n % 1000) }
        function row(size, job, program, shown,    key) {
            key = size SUBSEP job SUBSEP program
            if (!runs[key]) return
            printf "| %s | %s | %s | %s | %s | %s | %.1f MB | %d |\n", shown, job, names[program],
                time(typical(wall, key)), times(ratio(key, size SUBSEP job SUBSEP "roadmap")) "×",
                time(typical(cpu, key)), peak[key] / 1e6, runs[key]
        }
        function target(text, sign, wanted, measured) {
            printf "| %s | %s %s | %s | %s |\n", text, sign, wanted, measured == "" ? "–" : times(measured),
                measured == "" ? "not measured" \
                : (sign == "≤" && measured <= wanted || sign == "≥" && measured >= wanted \
                    || sign == "<" && measured < wanted) ? "reached" : "**missed**"
        }
        BEGIN {
            names["roadmap"] = "**roadmap**"; names["taskwarrior"] = "Taskwarrior"; names["yq"] = "yq (Go)"
            names["pyyaml"] = "Python, PyYAML"; names["sqlite"] = "sqlite3"; names["scan"] = "libyaml, events alone"
            names["empty"] = "an empty program"; names["none"] = "sqlite3, `select 1`"
            names["bare"] = "**roadmap**, notes instead of these keys"
            amount = split(sizes, size_of, " "); split(bytes, bytes_of, " ")
            last_job = split(jobs, job_of, " "); last_program = split(programs, program_of, " ")
        }
        FILENAME ~ /peaks$/ { peak[$1, $2, $3] = $4 * 1024; next }
        { key = $1 SUBSEP $2 SUBSEP $3; n = ++runs[key]; wall[key, n] = $5; cpu[key, n] = $6 }
        END {
            print "| Steps | Job | Program | Time | Ratio | CPU | Peak memory | Rounds |"
            print "|---:|---|---|---:|---:|---:|---:|---:|"
            for (p = 1; p <= last_program; p++) row("shipped", "start", program_of[p], "55")
            row("many", "many", "roadmap", "plans")
            for (s = 1; s <= amount; s++)
                for (j = 1; j <= last_job; j++)
                    for (p = 1; p <= last_program; p++)
                        if (job_of[j] != "start" && job_of[j] != "many") row(size_of[s], job_of[j], program_of[p], grouped(size_of[s]))
            for (s = 1; s <= amount; s++) if (size_of[s] + 0 > most) { most = size_of[s] + 0; file = bytes_of[s] }
            start = "shipped" SUBSEP "start" SUBSEP
            late = most SUBSEP "overdue" SUBSEP
            print "\n| Target, at " grouped(most) " steps | wanted | measured | |"
            print "|---|---:|---:|---|"
            target("start: times `sqlite3 :memory: \"select 1\"`", "≤", 1.3, spent(start "roadmap", start "none"))
            target("start: times an empty program", "≤", 2, spent(start "roadmap", start "empty"))
            target("overdue: times libyaml", "≤", 0.65, spent(late "roadmap", late "scan"))
            target("overdue: times faster than Taskwarrior", "≥", 5, spent(late "taskwarrior", late "roadmap"))
            target("overdue: times sqlite3 over CSV", "≤", 2, spent(late "roadmap", late "sqlite"))
            target("overdue: times faster than yq", "≥", 15, spent(late "yq", late "roadmap"))
            keys = most SUBSEP "keys" SUBSEP
            target("keys: times the plan without them", "≤", 1.1, spent(keys "roadmap", keys "bare"))
            target("done: times overdue", "≤", 2.2, spent(of("done"), late "roadmap"))
            target("check: times overdue", "≤", 2.5, spent(of("check"), late "roadmap"))
            target("list in JSON: times overdue", "≤", 3, spent(of("list"), late "roadmap"))
            target("overdue: bytes of memory a byte of the file", "≤", 3.6,
                (most, "overdue", "roadmap") in peak ? peak[most, "overdue", "roadmap"] / file : "")
            many = "many" SUBSEP "many" SUBSEP "roadmap"
            target("many: MB a second", "≥", 150, runs[many] ? many_bytes / typical(wall, many) / 1e6 : "")
        }' "$FOLDER/peaks" "$FOLDER/times"
}

versions() {
    echo "- $("$ROADMAP" --version)"
    if wants taskwarrior; then echo "- Taskwarrior $(task --version)"; fi
    if wants yq; then "$GOYQ" --version | sed 's/^/- /'; fi
    if wants pyyaml; then "$PYTHON" -c 'import sys, yaml; print("- Python", sys.version.split()[0] + ", PyYAML", yaml.__version__)'; fi
    if wants sqlite; then sqlite3 --version | awk '{ print "- sqlite3 " $1 }'; fi
    if wants scan; then dpkg-query -W -f '- libyaml ${Version}\n' libyaml-dev 2>/dev/null || true; fi
}

build
: >"$FOLDER/times"
: >"$FOLDER/peaks"
load=$(cut -d ' ' -f 1 /proc/loadavg)
if [[ " $JOBS " == *" start "* ]]; then
    make_database
    compare shipped start
fi
bytes=
for size in $SIZES; do
    make_plan "$size"
    bytes+="$(stat -c %s "$here/plan.yaml") "
    for job in $JOBS; do
        [[ $job == start || $job == many ]] || compare "$size" "$job"
    done
done
if [[ " $JOBS " == *" many "* ]]; then
    make_many
    compare many many
fi

echo
echo "$(date +%Y-%m-%d), $(sed -n 's/^model name[^:]*: //p;T;q' /proc/cpuinfo), $(nproc) cores, load $load at the start."
echo "Plans of $(awk -v bytes="$bytes" -v many_bytes="$many_bytes" 'BEGIN { n = split(bytes, b, " "); for (i = 1; i <= n; i++) printf "%s%.2f", (i > 1 ? ", " : ""), b[i] / 1e6 }') MB. Ratio: to the time of \`roadmap\`; above 1 \`roadmap\` is faster."
echo
report
echo
versions
if ((wrong)); then
    say
    say "!! something failed or answered wrongly: see above"
fi
exit "$wrong"
