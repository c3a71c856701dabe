# Picks a JDK of version 25 or newer and exports JAVA_HOME; sourced by mvnw and parley (POSIX sh, no output unless it fails).

parley_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

parley_pick_jdk() {
  parley_path_java=$(command -v javac 2>/dev/null) || parley_path_java=
  [ -z "$parley_path_java" ] || parley_path_java=$(readlink -f "$parley_path_java" | sed 's|/bin/javac$||')
  for parley_home in "${JAVA_HOME-}" "$parley_path_java" \
    /usr/lib/jvm/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    parley_version=$(parley_jdk_version "$parley_home") || continue
    [ -n "$parley_version" ] || continue
    if [ "$parley_version" -ge 25 ]; then
      JAVA_HOME=$parley_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Parley needs a JDK of version 25 or newer and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

parley_pick_jdk || exit 1
