import type { StarterArticle } from './guidance-starter-article';

export const zeroTolerance: StarterArticle = {
  heading: 'Zero tolerance: what we mean by abuse',
  topic: 'Standards and expectations',
  kind: 'Policy',
  audience: ['Councillors', 'Officers', 'The public'],
  summary: 'What counts as abuse, what does not, and what happens when someone crosses the line.',
  owner: 'Monitoring officer',
  body: `**In danger now? Call 999.** If it can wait, call 101. Whatever happened, you can log it in Councillor Safety.

Zero tolerance means that we do not shrug off abuse as part of the job. Each report is read. Each one gets an answer. It does not mean that each one ends in court.

## What we count as abuse

It can be words or acts. It can be once or often, and to your face, on paper, by phone or online. Some examples:

- threats to you, your family, your pets or your property
- shouting, swearing or insults aimed at you
- hitting, pushing, spitting, throwing things, blocking your way
- following, watching or waiting for you
- coming to your home about council business after being asked not to
- sexual remarks, sexual messages or touching
- slurs, or attacks on your race, religion, sex, age, disability, sexuality or gender identity
- sharing your address or other private details
- lies that are spread to harm you
- gifts or messages that you did not want, and asked to stop
- damage to your home, car or posters.

The list is not complete. If it made you afraid, or made you think of giving up, tell us.

## What is not abuse

- Saying that you are wrong, or that you should go.
- Strong, blunt or clumsy criticism of what you did or how you voted.
- Complaining, protesting, or asking hard questions more than once.
- Satire.

People you serve have a right to challenge you. That right is part of free speech, and it has a lot of weight in politics.

## How others put it

- The Local Government Association (LGA) speaks of **public intimidation**. In short: words or acts that are meant to put people off public debate, or are likely to. Somebody on the receiving end may think of leaving public life. [Read more from the LGA](https://www.local.gov.uk).
- The Health and Safety Executive (HSE) speaks of **work-related violence**. In short: abuse, threats and assaults that happen in connection with someone’s work. Words count, whether spoken, by phone or online. [Read more from the HSE](https://www.hse.gov.uk/violence/).

Councillors are not the council’s employees, but harm is harm. We use both ideas for councillors and staff.

## What happens when the line is crossed

We choose what fits. It may be:

- advice and support for you
- a warning to the person
- a limit on how they can contact you
- legal services taking over
- asking a court for an order
- a report to the police.

Some things are crimes. Others are not crimes and still not acceptable here. We act on both.

## Discrimination

Some councillors get more abuse, and worse, because of who they are. Say so when you report, if you can. It helps us to see it, and the police can treat it as a hate crime.

## It goes for all of us

Councillors and staff keep to the same standard, with the public and with each other. See “The code of conduct and each other”.

**Who to ask:** the monitoring officer, or member services on [member services phone].`,
};
