/** Phrases about people: wanting one, not wanting one, asking who it is. Written as in escalation-phrases. */
export const peoplePhrases = {
  person: `
need|want|like|get|find|send|give|require someone|anyone|person|human|officer
need|want|like|send help now|urgent|urgently|fast|quick|quickly|immediately|tonight
need|want|like urgent|urgently help
help me|us
help now|urgently|quick|quickly|fast
please help
talk|talking|speak|speaking|chat|spoken to|with someone|anyone|person|human|officer|you|councillor|whoever|council
talk|speak to me|us
someone|anyone talk|speak|listen|call|ring|phone|help|come|there|awake|available|around|free
anyone|someone out there
is anyone|someone there|here|around|awake
call|ring|phone|contact me|us
call me back
give me ring|call|bell
nobody|no|one to talk|speak|turn|help
duty|on call officer
duty officer
urgent|urgently|emergency|sos|mayday|desperate|desperately
scared|frightened|terrified|petrified|panicking|panicky|unsafe|shaking|crying
not safe|ok|alright|fine|secure|coping
not feel|feeling|felt safe|ok|secure|right|well
not know|sure|certain i am safe|ok|alright|fine
not know|sure we are safe|ok
never|hardly safe
no longer safe
am i safe
want|need to be|feel safe
can not cope|bear|breathe
can not stop crying
can not take any|more
at breaking|my point|limit|end
falling apart
panic attack
feel|feeling|am so|very|all alone|lonely
worried|worry sick|safety|about my
`,
  'not-person': `
do not ask|tell|involve|include|contact
not want|like to know|see|come
not want officer|leader|chief|group|whip to know|see|come
not him|her|them
not want him|her|them
anyone|someone but|except|other
someone|officer|person else
different person|officer
exclude
leave out
conflict of interest
must|should not know|see|find|hear
not be asked|told
`,
  champion: `
champion
safety champion
`,
  'who-on-call': `
who is on call|duty
who is the duty|on officer
who is on now|tonight|today
on call|duty who
who am i|will talking|speaking|get|talk
who will|would answer|come|help|get
who answers
who can i talk|speak to
`,
  /** Said so that a shorter phrase inside is not taken for what it is not. */
  other: `
do not stop|cancel|pause|end|quit|leave|withdraw|give|hang|forget
never stop|cancel
not call|ring|phone|contact me|us
not call|ring|phone police
not want to talk|speak|report
not scared|frightened|terrified|urgent|emergency|desperate
not an emergency
not in danger
no emergency
i hope|wish you|he|she|they are ok|fine|safe|well
hope you are|is ok|fine|well|safe
is he|she|it ok|fine|safe
it is ok|fine
nothing to report
reported to police
`,
} as const;
