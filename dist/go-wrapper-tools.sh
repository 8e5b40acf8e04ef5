#!/bin/sh
# Prints what the machine has for the go wrapper, as name=value lines. Each program is tried,
# because older versions lack the options.

dash=$(command -v dash) && echo "dash=$dash"
{ read -r up rest </proc/uptime; } 2>/dev/null && echo "uptime=$up"
date=$(command -v date) && echo "date=$date" && echo "now=$("$date" +%s%N)"
setpriv=$(command -v setpriv) && "$setpriv" --pdeathsig KILL true 2>/dev/null && echo "setpriv=$setpriv"
perl=$(command -v perl) && PERL_BADLANG=0 PERL5OPT='' PERL5LIB='' "$perl" -e 'exit 0' 2>/dev/null && echo "perl=$perl"
env=$(command -v env) && "$env" --default-signal=INT,QUIT true 2>/dev/null && echo "env=$env"
true
