//! Zsh.

/// What ends in a colon, a slash or an equals sign goes on without a space.
pub(super) const SCRIPT: &str = r#"#compdef roadmap
_roadmap() {
    local -a open closed
    local line value entry
    for line in "${(@f)$(ROADMAP_COMPLETE=zsh "${(Q)words[1]}" -- \
        "${(@)words[1,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        value=${line%%$'\t'*}
        entry=${${value//\\/\\\\}//:/\\:}
        [[ $line == *$'\t'* ]] && entry+=":${line#*$'\t'}"
        if [[ $value == *[:/=] ]]; then
            open+=("$entry")
        else
            closed+=("$entry")
        fi
    done
    (( $#closed )) && _describe -V roadmap closed
    (( $#open )) && _describe -V roadmap open -S ''
    (( $#open + $#closed ))
}
if [[ $funcstack[1] == _roadmap ]]; then
    _roadmap "$@"
else
    compdef _roadmap roadmap
fi
"#;
