import type { StarterArticle } from './guidance-starter-article';

export const rules: StarterArticle = {
  heading: 'Talking to your councillor: how we treat each other',
  topic: 'Standards and expectations',
  kind: 'Policy',
  audience: ['The public'],
  summary:
    'Rules of engagement that the council can publish: what you can expect of councillors and what they ask of you.',
  owner: 'Communications',
  body: `The council can publish the text below on its website, in letters and on posters. Read it out at the start of a meeting, or link to it from an email.

## Text to publish

> **Talking to your councillor**
>
> Councillors at [council name] are here to listen to you and speak up for you. You do not have to agree with them. Good decisions need honest debate.
>
> **If you or someone else is in danger, call 999. Do not wait for a councillor.**
>
> **What you can expect from us**
>
> - We listen, and treat you with respect.
> - We tell you what we can and cannot do.
> - We reply as soon as we can. We have jobs and families too, so please allow [number] working days.
> - We explain our decisions, even when you may not like them.
> - We keep your details private, and tell you whom we need to share them with.
>
> **What we ask of you**
>
> - Please be civil, in person, by phone, on paper and online.
> - Stick to the subject. Criticise what we do as much as you like, but leave families and staff out of it.
> - Contact us through the council. Please do not come to our homes.
> - Write once and give us time. Many messages do not make it quicker.
> - Let other people have their say.
>
> **What we do not accept**
>
> - threats or violence
> - swearing, shouting or insults
> - racist, sexist or other hateful words
> - sexual remarks
> - following us, filming us in our private lives or sharing where we live
> - messages meant to wear someone down.
>
> **What happens then**
>
> We may end the talk, call or meeting. We may stop replying, or ask you to write to one officer only. The council may write to you formally, go to court or tell the police. We tell you why, unless that would put someone at risk.
>
> **If you need this in another way**
>
> Some people find it hard to write, or to speak calmly, because of illness, disability or distress. Tell us, and we will find a way that works.
>
> **If you are unhappy with us**
>
> You can complain about a council service, or about how a councillor behaved: [complaints web page].

## A short one for a door, a slide or an email

> Be kind. Our councillors and staff want to help. We do not accept threats or abuse, and we act on them.

## How to use it

- Publish it before there is trouble. It is easier to point at a rule that was there already.
- Send it with the answer when someone books a surgery.
- Have the chair read it out at a public meeting.
- Apply it to everybody alike.

## Why it helps

It lets you step away without an argument: the rule is the council’s, not yours. It also tells the public what they may expect of you.

**Who to ask:** the communications team about publishing it, and the monitoring officer about changing it.`,
};
