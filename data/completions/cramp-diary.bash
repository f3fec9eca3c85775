# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

_cramp_diary() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options='--log --at= --cramp-free --night= --notify --signals --json --export= --import= --dry-run
    --restore= --report= --from= --to= --language= --check --diary= --sample --version --help'

  [[ $1 != *cramp-diary-reminders ]] || options='--status --json --diary= --version --help'
  # The shell makes words of "--export", "=" and the name of the file.
  [[ $word != = ]] || word=''
  [[ $before != = ]] || before=${COMP_WORDS[COMP_CWORD - 2]}
  COMPREPLY=()
  case $before in
    --export | --import | --restore | --report | --diary)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      ;;
    --at | --night | --from | --to | --language) ;;
    *)
      mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
      [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null
      ;;
  esac
}

complete -F _cramp_diary cramp-diary cramp-diary-reminders
