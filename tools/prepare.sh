# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./check: what the project needs from Debian, and how it is built. Needs $root (the project's folder)
# and takes --no-install out of the arguments, which it leaves in ${arguments[@]}.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
die() { printf 'priyom: %s\n' "$*" >&2; exit 1; }

# The Boost of each suite; every other package has one name in Debian 12 and 13.
boost_packages() {
  local version
  for version in 1.81 1.83 1.88; do
    if apt-cache show "libboost-json$version-dev" >/dev/null 2>&1; then
      echo "libboost$version-dev libboost-json$version-dev"
      return
    fi
  done
  echo "libboost1.81-dev libboost-json1.81-dev"
}

build_packages="g++ cmake ninja-build pkg-config ccache
  qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libgl-dev libvulkan-dev libqrencode-dev libzxing-dev libpng-dev libcups2-dev libsqlite3-dev libssl-dev libsodium-dev
  libcli11-dev libspdlog-dev libsystemd-dev libical-dev libhowardhinnant-date-dev libespeak-ng-dev
  libasound2-dev libkainjow-mustache-dev libpugixml-dev"
run_packages="qt6-qpa-plugins qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
  qml6-module-qtquick-window qml6-module-qtquick-controls qml6-module-qtquick-templates qml6-module-qtquick-layouts
  qml6-module-qtquick-shapes qml6-module-qtquick-dialogs qml6-module-qtquick-virtualkeyboard qt6-virtualkeyboard-plugin
  qml6-module-qt-labs-folderlistmodel fonts-paratype fonts-dejavu-core tzdata ffmpeg espeak-ng-data"
# The tour and the tests drive real programs: X server, CUPS, a second QR reader.
test_packages="libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev libx11-dev libxtst-dev qml6-module-qttest
  xvfb xauth x11-xkb-utils xkb-data cups-daemon cups-client cups-ipp-utils zbar-tools poppler-utils systemd libfaketime"

# The packages, on one line, with BOOST as this suite names it. Knows the suite once its package lists are here.
package_names() {
  local package names=()
  for package in "$@"; do
    if [[ $package == BOOST ]]; then names+=("$(boost_packages)"); else names+=("$package"); fi
  done
  echo "${names[*]}"
}

# Installs what dpkg does not know as installed. Nothing is asked of the network where nothing is missing.
install_missing() {
  local wanted missing=() package sudo=""
  wanted="$build_packages $run_packages $test_packages"
  if ! dpkg-query -W -f '${db:Status-Abbrev}\n' 'libboost-json1.*-dev' 2>/dev/null | grep -q '^ii'; then
    wanted="$wanted BOOST"
  fi
  local installed
  installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii *//p' | tr '\n' ' ') "
  for package in $wanted; do
    [[ $installed == *" $package "* ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  [[ $EUID == 0 ]] || sudo="sudo env DEBIAN_FRONTEND=noninteractive"
  if [[ -n ${no_install-} ]]; then
    echo "Missing: $(package_names "${missing[@]}")"
    echo "To install, as root: apt-get install --no-install-recommends $(package_names "${missing[@]}")"
    exit 1
  fi
  [[ $EUID == 0 ]] || command -v sudo >/dev/null ||
    die "packages are missing and there is no sudo here: become root, or see ./run --no-install"
  say "Installing ${#missing[@]} Debian packages${sudo:+ (with sudo)}: ${missing[*]/BOOST/libboost-json}"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -q >"$log_dir/install.log" 2>&1 ||
    { tail -n 5 "$log_dir/install.log" >&2; die "apt-get update failed: may you use sudo, and is there a network?"; }
  # Never at the price of what is installed: Debian 12's own Boost 1.74 -dev packages and ours exclude each other.
  # shellcheck disable=SC2046
  $sudo apt-get install -y -q --no-remove --no-install-recommends $(package_names "${missing[@]}") >"$log_dir/install.log" 2>&1 ||
    { tail -n 20 "$log_dir/install.log" >&2; die "the packages could not be installed (libboost1.74-dev must go first where it is); the whole log is $log_dir/install.log"; }
}

# build PRESET [ninja arguments]: configures when needed, then builds; the log is shown where it fails.
build() {
  local preset=$1 log="$log_dir/build-$1.log"
  shift
  local start=$SECONDS
  if [[ ! -f $root/build/$preset/build.ninja ]]; then
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || { tail -n 30 "$log" >&2; die "cmake failed; the log is $log"; }
  fi
  ninja -C "$root/build/$preset" "$@" >"$log" 2>&1 || { grep -E -A 12 'FAILED|error' "$log" | head -n 80 >&2; die "the build failed; the log is $log"; }
  local took=$((SECONDS - start))
  [[ $took -lt 5 ]] || say "Built $preset in $took s"
}

arguments=()
no_install=
for argument in "$@"; do
  if [[ $argument == --no-install ]]; then no_install=1; else arguments+=("$argument"); fi
done
log_dir=$root/build
mkdir -p "$log_dir"
# One cache for all presets; a second build of the same source is a copy.
export CCACHE_DIR=${CCACHE_DIR:-$root/build/.ccache}
