import { otherSentences, personSentences } from './intent-sentences-urgent';
import type { Intent } from '@councillor-safety/core/escalation/escalation-intent';

/** What a frightened, hurried or rambling councillor would write, and what it is taken for; `!` in front means danger. */
const sentences: Readonly<Record<Intent, string>> = {
  person: personSentences,
  other: otherSentences,
  'not-person': `
not him
not her please
please don't ask her
do not tell the leader
dont involve my group leader
I don't want the chief officer to know
anyone but him
anybody except the monitoring officer
someone else please
a different officer please
conflict of interest
exclude one officer
`,
  champion: `
champion
the safety champion please
champoin
can the champion help
`,
  report: `
report
I want to report something
report it
reprot abuse
id like to report an incident
log this
can you log an incident
record this please
make a complaint
fill in the form
help me report
what is the status of my report
! report a threat
! I want to report an attack
`,
  book: `
book
book a drop in
Book a drop-in
book a dropin
bok an appointment
can I make an appointment
booking
id like to see an officer in person
meet officer face to face
are there any drop ins this week
`,
  'who-on-call': `
who is on call
who's on call?
whos on call tonite
who is the duty officer
who is on tonight
who will answer
who am i talking to
who can I talk to
On call - who is it
`,
  numbers: `
phone numbers
phone number
fone numbers
what are the phone numbers
numbers
number for the police
emergency number
who can i ring
who should I call
whats the helpline
samaritans
101
! 999
! call the police
! ring 999
! police number, he has a gun
`,
  status: `
status
any news
any update?
any news yet pls
how long will it take
how long
what is happening
whats going on
where are they
has anyone seen this
did anyone read my message
who has seen it
still waiting
im still waiting!!
is someone coming
when will they answer
nobody has answered
have you asked them
`,
  stop: `
stop
STOP
please stop
stop now
stop asking
stop asking people
cancel
cancle
cancel that
cancel my call please
pause
forget it
never mind
nevermind
i changed my mind
I don't need anyone any more
i no longer need this
dont need help now thanks
I don't need to talk now
no need
call it off
`,
  fine: `
im ok now
I'm OK now
I am ok now thanks
i'm fine
im fine now
I am safe
im safe now
safe now
I am safe and sound
home safe
we are ok
all ok now
all good
I'm alright now
Im all right
feel better now
feeling safer
false alarm
sorry false alarm!
they have gone
he has left
hes gone now
it is over
its sorted
`,
  help: `
help
Help?
hlep
hepl
heeelp
helppp
HELP
what can you do
what do you do
how does this work
how do i use this
who are you
what is this
are you a robot
options
menu
help with the form
I need help
`,
  no: `
no
No.
nope
nah
no thanks
no thank you
not now
noooo
not yet
dont
`,
  thanks: `
thanks
thank you
Thank you so much
thx
ty
cheers
ok thanks
thanks a lot
`,
  yes: `
yes
YES
yes please
yes pls
yeah
yep
ok
OK
okay
k
sure
yesss
go ahead
please do it
of course
`,
  greeting: `
hi
hello
Hello there
hey
good morning
Good evening
evening all
hiya
`,
  empty: `
🙂
👍👍👍
...
???
!!
! 🆘
! 🔪
`,
};

export interface Sentence {
  readonly text: string;
  readonly intent: Intent;
  readonly danger: boolean;
}

export const intentSentences: readonly Sentence[] = Object.entries(sentences).flatMap(([intent, lines]) =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({
      text: line.replace(/^! /, ''),
      intent: intent as Intent,
      danger: line.startsWith('! '),
    })),
);
