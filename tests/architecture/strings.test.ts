import ts from 'typescript';
import { bulletinStrings } from '@councillor-safety/teams-app/bulletin/strings/bulletin-strings';
import { dropInStrings } from '@councillor-safety/teams-app/drop-in/strings/drop-in-strings';
import { escalationStrings } from '@councillor-safety/teams-app/escalation/strings/escalation-strings';
import { incidentStrings } from '@councillor-safety/teams-app/incident/strings/incident-strings';
import { onCallStrings } from '@councillor-safety/teams-app/on-call/strings/on-call-strings';
import { retentionStrings } from '@councillor-safety/teams-app/retention/strings/retention-strings';
import { reportStrings } from '@councillor-safety/teams-app/incident/strings/report-strings';
import { shellStrings } from '@councillor-safety/teams-app/shell/shell-strings';
import { workStrings } from '@councillor-safety/teams-app/shell/work-strings';
import { nodesIn, sourcesOf, treeOf } from './house';

/** The tab's string files by their namespace; `shell` is the one that needs no prefix. */
const spaces = {
  shell: shellStrings,
  work: workStrings,
  report: reportStrings,
  incident: incidentStrings,
  'on-call': onCallStrings,
  escalation: escalationStrings,
  bulletin: bulletinStrings,
  'drop-in': dropInStrings,
  retention: retentionStrings,
};

const plural = /_(zero|one|two|few|many|other)$/;

/** `when.part.morning` for every text inside; the forms of a plural count as one. */
function keysIn(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key}`.replace(plural, '')]
      : keysIn(value as object, `${prefix}${key}.`),
  );
}
const defined = new Set(
  Object.entries(spaces).flatMap(([space, words]) => keysIn(words).map((key) => `${space}:${key}`)),
);

const inShell = (key: string): string => (/^[a-z-]+:/.test(key) ? key : `shell:${key}`);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text or a template of the code as a pattern that keys can be compared with; a hole stands for one step of a key. */
function patternOf(node: ts.Node): RegExp | undefined {
  if (ts.isStringLiteralLike(node)) return new RegExp(`^${escaped(inShell(node.text))}$`);
  if (!ts.isTemplateExpression(node)) return undefined;
  const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${inShell(texts.map(escaped).join('[^.]+'))}$`);
}

const code = sourcesOf('teams-app').filter((file) => !file.endsWith('-strings.ts'));
const nodes = code.flatMap((file) => [...nodesIn(treeOf(file))]);

/** First arguments of `t(…)`. */
const asked = nodes.flatMap((node) =>
  ts.isCallExpression(node) && node.expression.getText() === 't' ? node.arguments.slice(0, 1) : [],
);

describe('every word on screen', () => {
  test('is asked for by a key that exists', () => {
    const missing = asked.filter((node) => {
      const pattern = patternOf(node);
      return pattern && ![...defined].some((key) => pattern.test(key));
    });
    expect(missing.map((node) => `${node.getSourceFile().fileName}: ${node.getText()}`)).toEqual([]);
  });

  test('is used: no string is left over from a screen that has changed', () => {
    const patterns = nodes.flatMap((node) => patternOf(node) ?? []);
    const exact = new Set(
      nodes.flatMap((node) => (ts.isStringLiteralLike(node) ? [inShell(node.text)] : [])),
    );
    const templates = patterns.filter(({ source }) => source.includes('[^.]+'));
    const unused = [...defined].filter(
      (key) => !exact.has(key) && !templates.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('stands in a string file, not in the screen', () => {
    const written = nodes.filter((node) => ts.isJsxText(node) && /[A-Za-z]{2}/.test(node.text));
    expect(written.map((node) => `${node.getSourceFile().fileName}: ${node.getText().trim()}`)).toEqual([]);
  });
});
