import type { StarterArticle } from './guidance-starter-article';

export const onlineAbuse: StarterArticle = {
  heading: 'When it turns nasty online: evidence, blocking and removal',
  topic: 'Online',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates'],
  summary:
    'What to save, when to reply, hide or block, how to ask for a post to come down, and when to call the police.',
  owner: 'Communications',
  body: `**If you think someone may hurt you or others, call 999.** For threats that can wait, call 101 or report it on your police force’s website.

## Save, tell, then act

1. Stop. Do not reply in the first hour.
2. Save it. Take screenshots that show the words, the account name, the date and the time.
3. Copy the web address of the post and of the account.
4. Log it in Councillor Safety and add what you saved.
5. Only then hide, mute, block or report.

Once a post is reported or an account is blocked, you may not be able to see it again. That is why saving comes first.

You do not have to read it all. Ask a friend or an officer to look through it and save it for you.

## Reply, hide, mute or block?

- **Criticism, even harsh:** leave it, or answer once with facts.
- **Rude, off the subject:** hide it, or leave it without an answer.
- **A pile of comments at once:** close the comments, mute for a day, and tell the communications team.
- **Insults, slurs, private details:** save, report, hide.
- **Threats, sexual messages, stalking:** save, do not reply, report to the police.

Muting is quiet: they do not know. Blocking is firm: they will find out. You can block anyone from your private account.

Before you block people on a page that you use as a councillor, ask the monitoring officer. People have a right to follow and question those they elect. Blocking for abuse, under rules that you have published, is easier to stand by.

## Asking for a post to come down

1. Use the site’s own report button. Pick the closest reason and say that you are an elected councillor.
2. Note the day and any number that you are given.
3. If the site says no, ask it to look again.
4. Ask the council’s communications team. They can make the request for you and follow it up.
5. If it breaks the law, tell the police as well. They can ask a site to keep or remove things.

The Online Safety Act 2023 says that sites must let people report what is illegal, and complain. Ofcom is in charge of those rules. It does not take down single posts, but you can tell it when a site does not act.

## False stories

- Do not repeat the lie when you put it right. Say what is true, once, with a link.
- Ask friends not to argue under the post. It spreads it further.
- Ask the monitoring officer early about anything that harms your name.

## Fake and intimate pictures

Sharing an intimate picture of someone without their consent can be a crime, and so can threatening to. This can be so for fake pictures too. Save what you can bear to, do not share it on, and tell the police. The Revenge Porn Helpline can help to get such pictures removed: 0345 6000 459.

## What may be against the law

- threats of death or serious harm (Online Safety Act 2023)
- messages that are grossly offensive, indecent or menacing (Malicious Communications Act 1988, Communications Act 2003 section 127)
- repeated contact that alarms or distresses you (Protection from Harassment Act 1997).

This is the law in England and Wales. Elsewhere in the UK, ask which laws apply.

A lot that hurts is still legal. Tell us all the same. We can help, and a pattern may show what one post does not.

## Look after yourself

Turn off alerts. Give your phone to somebody for an evening. If the words stay with you, talk to someone. Samaritans answer day and night on 116 123.

**Who to ask:** the communications team about posts and pages, the monitoring officer about the law, or member services on [member services phone].`,
};
