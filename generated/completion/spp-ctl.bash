# bash completion for spp-ctl and spp-sim. Written by `npm run generate` from the tables of options in src/. Do not edit.

# Splits the line up to the cursor at blanks only, whereas bash also splits it at = and :. Sets words, cur, and typed: the
# part of cur that bash treats as separate words before the completed word.
_spp_split() {
  local IFS=$' \t\n' breaks=${COMP_WORDBREAKS//[^=:]/} line=${COMP_LINE:0:COMP_POINT}
  read -ra words <<<"$line"
  if [[ $line == *[[:blank:]] ]]; then words+=(''); fi
  cur=${words[-1]} typed=''
  if [[ -n $breaks && $cur == *["$breaks"]* ]]; then typed=${cur%"${cur##*["$breaks"]}"}; fi
}

# Sets option if the value of an option is completed, value to the typed part of the value, and before to the part of cur
# in front of the value.
_spp_option() {
  option='' value=$cur before=''
  if [[ $cur == --*=* ]]; then
    option=${cur%%=*} value=${cur#*=} before=$option=
  elif [[ ${#words[@]} -gt 2 && ${words[-2]} == -* ]]; then
    option=${words[-2]}
  fi
}

# Offers a word without the part that bash treats as separate words.
_spp_offer() {
  local word=$before$1
  word=${word#"$typed"}
  if [[ -n $word ]]; then COMPREPLY+=("$word"); fi
}

# Offers the words that begin with the typed part. A word that ends with : can be continued.
_spp_words() {
  local word
  for word; do
    if [[ $word == "$value"* ]]; then
      _spp_offer "$word"
      if [[ $word == *: ]]; then compopt -o nospace; fi
    fi
  done
}

_spp_files() {
  local file
  compopt -o filenames
  while IFS='' read -r file; do _spp_offer "$file"; done < <(compgen -f -- "$value")
}

_spp_ctl() {
  local words cur typed option value before
  COMPREPLY=()
  _spp_split
  _spp_option
  if [[ ${#words[@]} -gt 2 && ${words[1]} =~ ^(status|panel|trace|check|nodes|play|completion|help)$ ]]; then
    "_spp_ctl_${words[1]}"
    return
  fi
  case $option in
    -b | --bind-addr | --process-bind | --api-bind | -p | --primary-port | -s | --secondary-port | -a | --api-port | --command-timeout | --response-timeout | --handshake-timeout | --probe-interval | --max-processes | --max-handshakes | --max-reply | --queue-limit | --max-connections | --max-event-streams | --rate-limit | --max-header | --max-body | --request-timeout | --allowed-hosts | --cors-origin | --trusted-proxies | --state-dir | --etcd | --node | --advertise | --etcd-lease | --etcd-user)
      return ;;
    --token-file | --tls-cert | --tls-key | --tls-client-ca | --etcd-ca | --etcd-cert | --etcd-key | --etcd-password-file | --nodes-ca | --nodes-cert | --nodes-key | --nodes-credentials-file | --audit-log)
      _spp_files
      return ;;
    --restore)
      _spp_words off on
      return ;;
    --primary-lost)
      _spp_words keep restart
      return ;;
    --drift)
      _spp_words report repair
      return ;;
    --log-level)
      _spp_words trace debug info warn error fatal silent
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --bind-addr --process-bind --api-bind --primary-port --secondary-port --api-port --command-timeout --response-timeout --handshake-timeout --probe-interval --max-processes --max-handshakes --max-reply --queue-limit --max-connections --max-event-streams --rate-limit --max-header --max-body --request-timeout --token-file --tls-cert --tls-key --tls-client-ca --allowed-hosts --cors-origin --trusted-proxies --state-dir --restore --primary-lost --drift --etcd --node --advertise --etcd-lease --etcd-ca --etcd-cert --etcd-key --etcd-user --etcd-password-file --nodes-ca --nodes-cert --nodes-key --nodes-credentials-file --audit-log --log-level --help --version
  elif [[ ${#words[@]} -eq 2 ]]; then
    _spp_words status panel trace check nodes play completion help
  fi
}

_spp_ctl_status() {
  case $option in
    -n | --interval | --node | -u | --url | --timeout)
      return ;;
    -o | --output)
      _spp_words wide json yaml name
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --watch --interval --node --all --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_panel() {
  if [[ ${#words[@]} -gt 3 && ${words[2]} =~ ^(get|plan|apply|undo|changes)$ ]]; then
    "_spp_ctl_panel_${words[2]}"
    return
  fi
  if [[ $cur == -* ]]; then
    _spp_words --help
  elif [[ ${#words[@]} -eq 3 ]]; then
    _spp_words get plan apply undo changes
  fi
}

_spp_ctl_panel_get() {
  case $option in
    --node | -u | --url | --timeout)
      return ;;
    -o | --output)
      _spp_words json yaml
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --node --all --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_panel_plan() {
  case $option in
    --node | -u | --url | --timeout)
      return ;;
    -o | --output)
      _spp_words json yaml
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --node --all --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  else
    _spp_files
  fi
}

_spp_ctl_panel_apply() {
  case $option in
    --on-failure)
      _spp_words rollback stop continue
      return ;;
    --node | --wait | -u | --url | --timeout)
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --yes --on-failure --node --all --wait --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  else
    _spp_files
  fi
}

_spp_ctl_panel_undo() {
  case $option in
    --on-failure)
      _spp_words rollback stop continue
      return ;;
    -u | --url | --timeout)
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --yes --force --on-failure --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_panel_changes() {
  case $option in
    --node | -u | --url | --timeout)
      return ;;
    -o | --output)
      _spp_words wide json yaml name
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --node --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_trace() {
  case $option in
    -m | --mac | --vlan | --node | -u | --url | --timeout)
      return ;;
    -f | --file | --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
    -o | --output)
      _spp_words json yaml
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --mac --vlan --file --node --all --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_check() {
  case $option in
    --node | -u | --url | --timeout)
      return ;;
    -o | --output)
      _spp_words json yaml
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --node --all --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  else
    _spp_files
  fi
}

_spp_ctl_nodes() {
  case $option in
    -o | --output)
      _spp_words wide json yaml name
      return ;;
    -u | --url | --timeout)
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --output --json --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  fi
}

_spp_ctl_play() {
  case $option in
    --server | -u | --url | --timeout)
      return ;;
    --credentials-file | --ca | --cert | --key)
      _spp_files
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --keep-going --dry-run --as-panel --json --server --url --credentials-file --ca --cert --key --timeout --no-color --help --version
  else
    _spp_files
  fi
}

_spp_ctl_completion() {
  if [[ $cur == -* ]]; then
    _spp_words --help
  elif [[ ${#words[@]} -eq 3 ]]; then
    _spp_words bash zsh fish
  fi
}

_spp_ctl_help() {
  if [[ ${#words[@]} -eq 3 ]]; then
    _spp_words status panel trace check nodes play completion
  fi
}

_spp_sim() {
  local words cur typed option value before
  COMPREPLY=()
  _spp_split
  _spp_option
  case $option in
    --release)
      _spp_words 18.02-march4 18.02 18.05 2018-09 18.05.1 18.08.1 18.08.2 18.08.3 18.08.4 19.08 19.11 20.02
      return ;;
    --host | -p | --pri-port | -s | --sec-port | --retry | --phys | --rings | --queues | --capture | --with | --seed | --launch-delay | --late-padding | --hang-after | --drop-after | --reset-after | --garbage-after)
      return ;;
    --races)
      _spp_words chance never always
      return ;;
    --share)
      _spp_words controller none
      return ;;
    --delay)
      _spp_words real
      return ;;
    --split)
      _spp_words random
      return ;;
  esac
  if [[ $cur == -* ]]; then
    _spp_words --release --host --pri-port --sec-port --retry --phys --rings --queues --capture --with --races --seed --share --launch-delay --delay --split --late-padding --hang-after --drop-after --reset-after --garbage-after --flow --no-traffic --vhost-client --no-launch --no-python --strict-memory --respawn --verbose --help --version
  elif [[ ${#words[@]} -ge 2 ]]; then
    _spp_words primary nfv: vm: vf: mirror: pcap:
  fi
}

complete -F _spp_ctl spp-ctl
complete -F _spp_sim spp-sim
