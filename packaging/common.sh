# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What packaging/run and packaging/test share: saying what happens, installing what is missing, building.

chancery_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages_file="$chancery_root/packaging/packages.txt"

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# packages_for PURPOSE…: the names listed for these purposes.
packages_for() {
    local purpose
    for purpose in "$@"; do
        awk -v purpose="$purpose" '$1 == purpose { print $2 }' "$packages_file"
    done
}

missing_packages() {
    local name
    for name in $(packages_for "$@"); do
        [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null)" = "ii " ] || printf '%s\n' "$name"
    done
}

# as_root COMMAND…: directly for root, by sudo for others, with a sentence where there is no sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing needs root and there is no sudo here. Let an administrator run:
    $*"
    fi
}

# install_for PURPOSE…: installs what is missing; touches nothing when all is there.
install_for() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this script installs by apt and so needs Debian 12 or a system like it. The packages by name are in packaging/packages.txt."
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        say "Packages: all there"
        return
    fi
    say "Packages: installing ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# build_folder, build_type: the program is built optimised in build/dev; a script that wants another says so before it sources this.
build_folder="${CHANCERY_BUILD:-$chancery_root/build/${build_name:-dev}}"
build_type="${build_type:-RelWithDebInfo}"

# configure_and_build [TARGET…]: all targets when none is named.
configure_and_build() {
    say "Configuring in $build_folder"
    cmake -S "$chancery_root" -B "$build_folder" -G Ninja -DCMAKE_BUILD_TYPE="$build_type" -DCHANCERY_TESTS=ON
    say "Building (the first time takes some minutes)"
    local targets=() target
    for target in "$@"; do targets+=(--target "$target"); done
    cmake --build "$build_folder" "${targets[@]}"
}
