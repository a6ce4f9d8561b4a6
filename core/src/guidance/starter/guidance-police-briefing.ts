import type { StarterArticle } from './guidance-starter-article';

export const policeBriefing: StarterArticle = {
  heading: 'A briefing for police: what councillors do and the risks they face',
  topic: 'Threats and the police',
  kind: 'Briefing',
  audience: ['Police', 'Officers'],
  summary:
    'A short briefing for officers and call handlers, so that a councillor’s report is understood the first time.',
  owner: 'Community safety',
  body: `This is for police officers, call handlers and neighbourhood teams. The council fills in the names and keeps them up to date.

In an emergency councillors are told to call 999, and to use 101 or the website for the rest.

## In one minute

- Councillors are elected. They are not council staff.
- They have no security at work, and many work alone in the evening.
- Their name, face and ward are public. Their home address may be as well.
- They cannot just stop seeing people who are angry.
- Abuse often comes from many people, over months, on several sites. One message says little, and the pattern says a lot.

## What a councillor does

- Stands up for the people of one ward, and helps with their problems.
- Holds surgeries, visits homes, and goes to public meetings.
- Decides on budgets, planning, licensing and other things that people feel strongly about.
- Is there for everybody, whoever they voted for.

Most do this beside a job and a family. They get an allowance, not a salary.

## When the risk goes up

- before and after a planning, housing, traffic or school decision
- in the weeks before an election
- after national or world events that divide people
- when a post names them, and many strangers join in
- for women, for people from ethnic or religious minorities, and for LGBT+ or disabled councillors
- for those without a party behind them
- in rural wards with long drives and no signal.

## What helps when a councillor calls

1. Ask: “Is this because you are a councillor?” Note it as Operation Ford if it fits.
2. Ask what came before. Ask for the council’s reference number.
3. Ask if it may be hate crime or stalking.
4. Ask where they live, who is at home, and what is known in public.
5. Give a reference number, and say who will be in touch.
6. Say what you cannot do, and why. An honest no is better than silence.
7. Say that it is right to report. Many wait too long.

## What to bear in mind

- Political speech has strong protection. Councillors know that they must take criticism.
- Public debate stops where threats, harassment or stalking begin. Elected people are not expected to put up with those.
- Laws that often come up in England and Wales: Protection from Harassment Act 1997, Malicious Communications Act 1988, Communications Act 2003 section 127, Online Safety Act 2023, Public Order Act 1986.
- The police stay out of politics. So does this briefing.

## What the council can do

- give you a log of incidents, with dates and evidence, when it may lawfully share them
- tell you about votes and meetings that may cause anger
- write to a person, take over the contact, or ask a court for an order
- look at the safety of rooms and meetings
- support the councillor during and after the case.

## What we would like from you

- one named contact, and a deputy
- advice on home safety when there is a threat
- a short meeting at regular times, to share what we both see
- an update when a case is closed, with the reason
- a talk for new councillors about what you can and cannot do.

## Contacts

- The council’s single point of contact: the monitoring officer, [monitoring officer phone].
- Out of hours: the on-call officer, [on-call phone].

**Who to ask:** the community safety team at [council name], or the monitoring officer.`,
};
