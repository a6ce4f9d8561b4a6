import { peoplePhrases } from './escalation-phrases-people';

/**
 * What somebody wants, by the words they say it in. One phrase a line, small letters, without apostrophes and with text-speak
 * written out; `|` stands between words for one place; `=` means that nothing else is said, but for words of courtesy.
 * Up to two other words may stand between two of a phrase.
 */
export const intentPhrases = {
  ...peoplePhrases,
  report: `
report|reporting|reported
report incident|something|someone|abuse|it|this
log|record incident|something|abuse|it|this
fill in|out form
make|making complaint|statement
tell council|you what happened
status of my report
report threat|attack
help me report|log
`,
  book: `
book|booking|appointment
drop in|ins
book drop in
book session|slot|time|meeting|appointment|in
see|meet officer|someone in person
face to face
`,
  numbers: `
phone|telephone|emergency|contact|helpline|police|useful number|numbers
number|numbers for|of|to police|samaritans|council|call|ring
=number
=numbers
who can|do|should i ring|call|phone
samaritans|helpline|hotline
999|101|112|111
call|ring|phone|contact police|999|ambulance
`,
  status: `
status
=progress
any news|update|updates|progress|answer|luck|sign
how long
what is happening|going|up
where are|is you|they|everyone|officer
has|have|did anyone|someone seen|read|answered|got|replied|been|answer|reply
who|anyone has seen|read
who have|did you ask|asked
have you asked|found|tried
still waiting|there|looking
is anyone|someone|they coming|on
when will|is
waiting for ages|hours|answer
did you get|ask|find
nobody has answered|replied|come
`,
  stop: `
=stop
=stop it
=stop now
=stop this
=cancel
=pause
=quit
=exit
=end
=abort
=withdraw
=enough
=leave it
=forget it
=forget about it
=never mind
=not needed
cancel that|this|it|everything
cancel that request|call
cancel my|the|this call|request
call it off
changed my mind
stop asking|contacting|ringing|calling|looking|trying
do not ask anyone|any|people else|more
no longer need|want|needed
not need someone|anyone|help|you|this|it|person
not need|want someone|anyone|help|you now|any|tonight|please
not need to talk|speak
not want someone|anyone|help|this|it any|now
not want to go on|continue with|this
no need
`,
  fine: `
i am ok|fine|safe|alright|better|good
am ok|fine|safe|alright now
=ok now
=fine
=fine now
=am fine
=all good
=better now
we are ok|fine|safe|alright
ok|fine|safe|alright|better now
all ok|fine|good|clear|sorted now
am all right
feel|feeling|felt better|safe|safer|fine|ok
home safe|safely
safe and sound
false alarm
he|she|they|man|it has|have|is gone|left|over|stopped
he|she|they|man left
it is over|sorted|resolved
all over now
police are|is|have here|arrived|come
`,
  help: `
help
need|want help
help with|using|understand
help me with|understand|book|fill|find|use
what can|do you do
what can i do|say|ask
how do|does|can this|it|i work|use
what is this
who are you
are you there|bot|robot|human|real
=options
=menu
=start
=begin
=commands
`,
  yes: `
=yes
=yeah
=yep
=yup
=ya
=aye
=y
=ok
=sure
=of course
=go ahead
=go on
=do it
=do that
=correct
=alright
=i do
=absolutely
=yes please do
`,
  no: `
=no
=nope
=nah
=not now
=not yet
=not really
=no way
=rather not
=do not
=i do not
=no thank you
`,
  greeting: `
=hi
=hello
=hey
=hiya
=good morning|evening|afternoon|day|night
=morning
=evening
=afternoon
=how are you
=hi there
`,
  thanks: `
=thanks
=thank you
=ok thanks
=ok thank you
=cheers
=ta
=appreciated
=appreciate it
=that is great|kind|helpful
=great
=brilliant
=you are star|kind|welcome
`,
} as const;

/** Words that may stand beside a phrase which is all that was said. */
export const courtesy: ReadonlySet<string> = new Set(
  `please thanks thank you hi hello hey ok now just there lot all then well oh um er so very much really a the bot all and
   everyone again sorry for your help too lovely kindly but me it to i`.split(/\s+/),
);

/** Words that turn a sentence round: they are never passed over between two words of a phrase. */
export const turningWords: ReadonlySet<string> = new Set(['not', 'never', 'no', 'without', 'nor']);
