import type { StarterArticle } from './guidance-starter-article';

export const conduct: StarterArticle = {
  heading: 'The code of conduct and each other',
  topic: 'Standards and expectations',
  kind: 'Guidance',
  audience: ['Councillors', 'Officers'],
  summary:
    'What the code asks of you, how it helps you, and what to do about another councillor’s behaviour.',
  owner: 'Monitoring officer',
  body: `**If another councillor threatens or hurts you, call 999.** If it can wait, call 101. Being a councillor puts nobody above the law.

## If it is happening to you now

1. Step away. You can leave a meeting, a chat group or a room.
2. Write down what was said and done, when, and who was there. Keep messages.
3. Tell somebody you trust.
4. Log it in Councillor Safety. You can name who must not see the report.
5. Ask the monitoring officer what your choices are. Asking does not start a complaint.

If your worry is about the monitoring officer, or someone close to them, ask for the chief executive.

## What the code asks of you

Each council has its own code, so read yours. In England, the Localism Act 2011 says that a council must have one. Many follow a model from the Local Government Association. In Wales there is a national model code. Most codes ask you to:

- treat people with respect, those you disagree with too
- not bully, harass or discriminate
- leave officers free to give honest advice
- keep confidential things confidential
- use council money, kit and your position for council work only
- register and declare your interests, gifts and hospitality
- do nothing that harms trust in your role or your council
- take part in training, and help when a complaint is looked into.

Behind it stand the seven principles of public life: selflessness, integrity, objectivity, accountability, openness, honesty and leadership.

## When it applies

It applies when you act as a councillor, or when people would think so. That can be in a meeting, in the street or online. Ask the monitoring officer if you are not sure.

## Hard debate is fine

You may attack a policy with all your strength. Free speech protects strong words in politics. It does not cover bullying, slurs or threats. A good test: would you say it in that way to a resident’s face?

## Sorting it out between you

Many rows end here, if both of you want it.

- Say what happened and how it was for you: “When you talked over me, I could not speak for my ward.”
- Say what you would like next time.
- Ask the group leader, the chair or an officer to sit with you.
- Ask for a guided talk about hard subjects, such as sexism or racism. The council can find someone from outside to lead it.

You do not have to try this if you feel unsafe.

## Making a complaint

1. Write to the monitoring officer: what, when, where, who saw it.
2. They look at whether it falls under the code. In England they may ask the council’s Independent Person for a view.
3. They tell you whether it will be settled informally, looked into or closed, and why.
4. If there has been a breach, the council decides what to do within its powers.

In Wales, such complaints go to the Public Services Ombudsman for Wales.

Ask for help while it goes on. You can ask not to sit next to that person, or for an officer to be there.

## If someone complains about you

It is a shock, and you are entitled to fairness. Read it, do not reply in public, and do not contact the person. Ask the monitoring officer how it works and who can advise you. You can use the counselling service too.

## How the code helps you

It lets you say: “We have all signed up to this.” It also gives the public one clear standard for everyone.

**Who to ask:** the monitoring officer. If you are in a group, your group leader or whip can help as well.`,
};
