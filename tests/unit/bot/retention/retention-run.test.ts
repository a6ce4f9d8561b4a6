import { addReport, hold, outcomeOf, startRetention, type RetentionRig } from './retention-rig';

let rig: RetentionRig;
beforeEach(async () => {
  rig = await startRetention();
});
afterEach(() => rig.graph.close());

const longAgo = '2020-11-01T09:00:00Z';
const lately = '2020-11-20T09:00:00Z';
const person = '7c0ffee0-0000-4000-8000-00000000aaaa';

/** References of the reports that are there, and of the lines and the files that go with one. */
const left = async () => ({
  reports: await rig.values('Incidents', 'Reference'),
  lines: await rig.values('IncidentEvents', 'Reference'),
  files: (await rig.items('Evidence')).length,
});

describe('a run', () => {
  test('deletes what has been kept for its time, with all that goes with it, and nothing more', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await addReport(rig, 'CS-33333333', { ClosedAt: lately });
    await addReport(rig, 'CS-44444444', { CaseStatus: 'new', ReceivedAt: longAgo });
    await rig.add('Bookings', {
      BookingKey: 'b1',
      SeatKey: 's1',
      PersonKey: 'p1',
      StartsAt: '2025-11-19T10:00:00Z',
    });
    await rig.add('Bookings', {
      BookingKey: 'b2',
      SeatKey: 's2',
      PersonKey: 'p2',
      StartsAt: '2025-11-20T10:00:00Z',
    });
    await rig.add('Contacts', { Title: 'Somebody' });

    const outcome = await rig.run(true);

    expect(outcome.ended).toBe('whole');
    expect(outcomeOf(outcome, 'Incidents')).toMatchObject({
      due: 1,
      deleted: 1,
      goneWith: 4,
      oldest: longAgo,
    });
    // Two files and the folder they lie in.
    expect(await left()).toEqual({
      reports: ['CS-33333333', 'CS-44444444'],
      lines: ['CS-33333333', 'CS-33333333', 'CS-44444444', 'CS-44444444'],
      files: 6,
    });
    expect(await rig.values('Bookings', 'BookingKey')).toEqual(['b2']);
    expect(await rig.values('Contacts', 'Title')).toEqual(['Somebody']);
  });

  test('without applying it writes nothing, and counts the same', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await addReport(rig, 'CS-33333333', { ClosedAt: lately });
    rig.sent();

    const outcome = await rig.run(false);

    expect(rig.sent().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(outcomeOf(outcome, 'Incidents')).toMatchObject({ due: 1, deleted: 0, goneWith: 4, soon: 1 });
    expect((await left()).reports).toEqual(['CS-22222222', 'CS-33333333']);
  });

  test('takes a council’s own months', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    expect(outcomeOf(await rig.run(true, { months: { Incidents: 73 } }), 'Incidents')?.due).toBe(0);
    expect(outcomeOf(await rig.run(true, { months: { Incidents: 72 } }), 'Incidents')?.deleted).toBe(1);
  });

  test('leaves what stands with a record that is still there, and takes it once that has gone', async () => {
    await addReport(rig, 'CS-33333333', { ClosedAt: lately });
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    const call = { CallState: 'ended', EndedAt: longAgo };
    await rig.add('Escalations', { Reference: 'TK-22222222', IncidentReference: 'CS-22222222', ...call });
    await rig.add('Escalations', { Reference: 'TK-33333333', IncidentReference: 'CS-33333333', ...call });
    await rig.add('Escalations', { Reference: 'TK-44444444', ...call });
    await rig.add('EscalationMessages', { LineKey: 'l', Reference: 'TK-44444444', Body: 'secret words' });

    const outcome = await rig.run(true);

    expect(outcomeOf(outcome, 'Escalations')).toMatchObject({ due: 3, stands: 1, deleted: 2, goneWith: 1 });
    expect(await rig.values('Escalations', 'Reference')).toEqual(['TK-33333333']);
  });

  test('leaves the latest of what is superseded, and what is on its way to SharePoint', async () => {
    for (const version of [1, 2])
      await rig.add('EscalationSettings', {
        SettingsKey: `k${version}`,
        SettingsVersion: version,
        ChangedAt: longAgo,
      });
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    const isBusy = (key: string): Promise<boolean> => Promise.resolve(key === 'CS-22222222');
    const outcome = await rig.run(true, { isBusy });
    expect(await rig.values('EscalationSettings', 'SettingsKey')).toEqual(['k2']);
    expect(outcomeOf(outcome, 'Incidents')).toMatchObject({ due: 1, stands: 1, deleted: 0 });
  });

  test('leaves what was opened again after its page was read', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    const [report] = await rig.items('Incidents');
    const path = `${await rig.pathOf('Incidents')}/items/${report?.id}/fields`;
    let opened = false;
    rig.beforeEachCall(async ({ url }) => {
      if (opened || !url.includes('/IncidentEvents/')) return;
      opened = true;
      await rig.client.api(path).patch({ CaseStatus: 'new', ClosedAt: null });
    });
    expect(outcomeOf(await rig.run(true), 'Incidents')).toMatchObject({ due: 1, stands: 1, deleted: 0 });
    expect(await left()).toMatchObject({ reports: ['CS-22222222'], files: 3 });
  });

  test('goes on with the other lists when some of the audit may not be deleted', async () => {
    const line = { HappenedAt: '2019-11-01T09:00:00Z', ActorEntra: person, Subject: '-' };
    await rig.add('Audit', { ...line, AuditKey: 'a1' });
    await fetch(`${rig.graph.origin}/control/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ match: 'DELETE .*Audit/items/', status: 403, rate: 1 }),
    });
    const outcome = await rig.run(true);
    expect(outcome.ended).toBe('whole');
    expect(outcomeOf(outcome, 'Audit')).toMatchObject({ due: 1, deleted: 0, failed: 1 });
  });

  test('counts the audit together, and leaves what is about a report that is kept', async () => {
    await addReport(rig, 'CS-33333333', { ClosedAt: lately });
    const line = { HappenedAt: '2019-11-01T09:00:00Z', ActorEntra: person };
    for (const at of [1, 2, 3]) await rig.add('Audit', { ...line, AuditKey: `a${at}`, Subject: '-' });
    await rig.add('Audit', { ...line, AuditKey: 'a4', Subject: 'CS-33333333' });
    const outcome = await rig.run(true);
    expect(outcomeOf(outcome, 'Audit')).toMatchObject({ due: 4, stands: 1, deleted: 3 });
    expect(await rig.values('Audit', 'AuditKey')).toEqual(['a4']);
    const [logged] = (await rig.items('Deletions')).map(({ fields }) => fields);
    expect(logged).toMatchObject({ FromList: 'Audit', RecordKey: '-', HowMany: 3 });
  });
});

describe('a legal hold', () => {
  test.each([
    ['on the report', 'CS-22222222', {}],
    ['on whom it is about', person, { CouncillorEntra: person.toUpperCase() }],
    ['on somebody who is only named in it', person, { MustNotSee: JSON.stringify([person]) }],
  ])('%s keeps it with everything that goes with it', async (_which, subject, fields) => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo, ...fields });
    await rig.add('LegalHolds', hold(subject));
    const before = await left();
    expect(outcomeOf(await rig.run(true), 'Incidents')).toMatchObject({ due: 1, held: 1, deleted: 0 });
    expect(await left()).toEqual(before);
  });

  test('on whoever wrote a line of its timeline keeps it, and on the audit', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await rig.add('IncidentEvents', { EventKey: 'e', Reference: 'CS-22222222', ActorEntra: person });
    await rig.add('Audit', {
      AuditKey: 'a',
      HappenedAt: '2018-01-01T00:00:00Z',
      ActorEntra: person,
      Subject: '-',
    });
    await rig.add('LegalHolds', hold(person));
    const outcome = await rig.run(true);
    expect(outcomeOf(outcome, 'Incidents')).toMatchObject({ held: 1, deleted: 0 });
    expect(outcomeOf(outcome, 'Audit')).toMatchObject({ held: 1, deleted: 0 });
  });

  test('counts from the moment it is put, also in the middle of a run', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await addReport(rig, 'CS-33333333', { ClosedAt: longAgo });
    let put = false;
    rig.beforeEachCall(async ({ method, url }) => {
      if (put || method !== 'POST' || !url.includes('/Deletions/')) return;
      put = true;
      await rig.add('LegalHolds', hold('CS-33333333'));
    });
    expect(outcomeOf(await rig.run(true), 'Incidents')).toMatchObject({ deleted: 1, held: 1 });
    expect((await left()).reports).toEqual(['CS-33333333']);
  });

  test('that was ended keeps nothing any more', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await rig.add('LegalHolds', hold('CS-22222222', { HoldState: 'ended', EndedAt: '2026-11-19T10:00:00Z' }));
    expect(outcomeOf(await rig.run(true), 'Incidents')).toMatchObject({ deleted: 1 });
  });

  test('that cannot be read: nothing is deleted', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    await rig.client.api(await rig.pathOf('LegalHolds')).delete();
    rig.sent();
    expect((await rig.run(true)).ended).toBe('holds-unread');
    expect(rig.sent().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect((await left()).reports).toEqual(['CS-22222222']);
  });
});

describe('a run that is cut short', () => {
  const cutAt = async (which: (call: { method: string; url: string; body: string }) => boolean) => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    rig.beforeEachCall((call) => {
      if (which(call)) throw new Error('the line is cut');
    });
    expect((await rig.run(true)).ended).toBe('outage');
    expect((await left()).reports).toEqual(['CS-22222222']);
    rig.beforeEachCall(() => undefined);
    expect((await rig.run(true)).ended).toBe('whole');
    expect(await left()).toEqual({ reports: [], lines: [], files: 0 });
    const logged = (await rig.items('Deletions')).map(({ fields }) => fields);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ RecordKey: 'CS-22222222', HowMany: 1, GoneWith: 4 });
  };

  test.each([
    ['after the line of the log', '/lists/IncidentEvents/items/'],
    ['after the timeline', '/drives/'],
    ['before the record itself', '/lists/Incidents/items/'],
  ])('%s: the next one ends right, with one line in the log', async (_when, url) => {
    await cutAt(({ body }) => body.includes('"DELETE"') && body.includes(url));
  });

  test('stops when the service does, and when Microsoft 365 is away', async () => {
    await addReport(rig, 'CS-22222222', { ClosedAt: longAgo });
    expect((await rig.run(true, { isStopping: () => true })).ended).toBe('stopped');
    await fetch(`${rig.graph.origin}/control/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ match: 'Incidents/items', status: 503, rate: 1 }),
    });
    expect((await rig.run(true)).ended).toBe('outage');
  });
});

test('the log of deletions says what went by which rule, and nothing of its content', async () => {
  await addReport(rig, 'CS-22222222', {
    ...{ ClosedAt: longAgo, CouncillorEntra: person, CouncillorName: 'Nora Canary' },
    Report: '{"words":"canary of the report"}',
  });
  rig.sent();
  await rig.run(true);
  const [logged = { id: '', fields: {} }] = await rig.items('Deletions');
  expect(logged.fields).toMatchObject({
    ...{ FromList: 'Incidents', RecordKey: 'CS-22222222', Rule: '72 months after ClosedAt' },
    ...{ HowMany: 1, GoneWith: 4, DeletedAt: '2026-11-20T02:10:00Z' },
  });
  const written = rig.sent().map(({ url, body }) => `${url} ${body}`);
  expect(written.filter((each) => /canary|secret|7c0ffee0-0000-4000-8000-00000000aaaa/i.test(each))).toEqual(
    [],
  );
});
