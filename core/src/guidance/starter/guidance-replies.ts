import type { StarterArticle } from './guidance-starter-article';

export const replies: StarterArticle = {
  heading: 'Replies you can copy',
  topic: 'Difficult contact',
  kind: 'Template',
  audience: ['Councillors', 'Officers'],
  summary: 'Short replies for rude, repeated or abusive contact, a last message, and a notice for your page.',
  owner: 'Member services',
  body: `Do not reply to a threat. Keep it, and call 999 if anyone is in danger. See “If you receive a threat”.

Pick the reply that fits, change what is in square brackets, and send it once. Read it aloud first. If it sounds cross, wait an hour.

## 1. A first, polite limit

Use this when somebody is rude but wants help.

> Dear [name]
>
> Thank you for writing. I can see that this matters to you, and I want to help.
>
> I will answer questions about [subject]. I will not answer remarks about me, my family or council staff. Please leave those out when you write again.
>
> I will look into [subject] and reply by [date].
>
> [your name]

## 2. Too many messages

Use this when the same point keeps coming back.

> Dear [name]
>
> I have read your messages about [subject]. I answered them on [date], and my answer is the same today.
>
> If you have something new to tell me, please put it in one email. I will reply within [number] working days. I will read other messages on this subject, but I will not reply to each one.
>
> If you are unhappy with how the council has dealt with this, you can make a complaint: [complaints web page].
>
> [your name]

## 3. A warning about abuse

Use this when there are insults, swearing or slurs. Log the message first.

> Dear [name]
>
> Your message of [date] was abusive. I am here to help residents, and I am happy to be challenged. I will not accept abuse.
>
> I have reported the message to the council. If you write to me again in that way, I will not reply, and the council may limit how you can contact me.
>
> You are welcome to write again about [subject] in a civil way.
>
> [your name]

## 4. Ending the correspondence

Talk to member services before you send this one.

> Dear [name]
>
> I wrote to you on [date] to ask you to stop sending abusive messages. They have gone on, so I will not write to you again about [subject].
>
> Please send anything about council services to [council contact]. They will make sure that it is read.
>
> You can still get help from the council in the usual ways. If you or someone else is in danger, call 999.
>
> [your name]

## 5. Somebody asks to meet at your home

> Thank you for getting in touch. I do not hold meetings at home, mine or other people’s. I can speak by phone, or see you at my next surgery: [surgery dates].

## 6. Ending a phone call

> I want to help, but I will not be spoken to like this. I am going to end the call now. Please write to me at [council contact].

## 7. A notice for your page

> Welcome. I read what you write, though I cannot answer everything. Please be kind to each other.
>
> You may disagree with me as much as you like. I hide or report comments that threaten, insult, bully or discriminate, that share private details, or that repeat the same thing over and over. I keep a copy when I do. People who carry on may be blocked.
>
> This page is not watched day and night. To report a problem to the council, use [council contact]. In an emergency, call 999.

## 8. An answer under a heated post

> Thanks for your comments. I have set out my reasons above. I am leaving it there, so that others can have a say. If you have a question about your own case, please email me.

## How to use them well

- One warning is enough. Then do what you said.
- Keep to facts and dates. Do not answer insults with insults.
- Keep a copy of what you sent, and when.
- If you know that a person is ill or needs things put another way, ask member services first. The Equality Act 2010 may mean that we should change how we write to them.

**Who to ask:** member services on [member services phone]. Ask the monitoring officer before you end the correspondence.`,
};
