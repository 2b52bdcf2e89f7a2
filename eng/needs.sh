# What ./run and ./test ask of the machine, said in one clear sentence when it is not there. Sourced, not run.

refuse() {
    echo "$*" >&2
    exit 2
}

# "20.11.1" is at least "20": the first number decides.
need_dotnet() {
    command -v dotnet >/dev/null 2>&1 ||
        refuse "Innovare needs the .NET 10 SDK, and there is no dotnet command here: install it and try again."
    # dotnet reads global.json and fails when no installed SDK is new enough
    sdk=$(dotnet --version 2>/dev/null) || sdk=none
    case $sdk in
    10.*) ;;
    *) refuse "Innovare needs the .NET 10 SDK, and this machine has $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd, - | sed 's/^$/none/'): install version 10 and try again." ;;
    esac
}

need_node() {
    command -v node >/dev/null 2>&1 ||
        refuse "Innovare needs Node 20 or newer to build its pages, and there is no node command here: install it and try again."
    node=$(node --version 2>/dev/null | sed 's/^v//')
    [ "${node%%.*}" -ge 20 ] 2>/dev/null ||
        refuse "Innovare needs Node 20 or newer to build its pages, and this machine has ${node:-none}: install a newer one and try again."
    command -v npm >/dev/null 2>&1 ||
        refuse "Innovare needs npm beside Node, and there is no npm command here: install it and try again."
}

# True when $1 is missing or anything in the places that follow is newer.
is_stale() {
    stamp=$1
    shift
    [ -e "$stamp" ] || return 0
    [ -n "$(find "$@" \( -name node_modules -o -path '*/wwwroot/lib' \) -prune -o -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Runs a command with its output in a log; shows the end of it only when it fails. What it leaves in passing is swept away,
# and no process of it stays behind to leave more.
quietly() {
    log=$1
    shift
    mkdir -p "$(dirname "$log")"
    swept=$(mktemp -d)
    failed=
    TMPDIR=$swept MSBUILDDISABLENODEREUSE=1 "$@" >"$log" 2>&1 || failed=yes
    rm -rf "$swept"
    [ -z "$failed" ] || {
        tail -n 40 "$log" >&2
        refuse "This step failed: $* (the whole log is in $log)."
    }
}
