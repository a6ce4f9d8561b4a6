/** What the shell asks of its own server. @throws Error with a sentence for the person */
export async function call(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object | Blob,
): Promise<unknown> {
  const json = body !== undefined && !(body instanceof Blob);
  const response = await fetch(path, {
    method,
    headers: json ? { 'Content-Type': 'application/json' } : {},
    body: json ? JSON.stringify(body) : body,
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const answer = isJson ? ((await response.json()) as { error?: string }) : {};
  if (!response.ok) throw new Error(answer.error ?? `The answer was ${response.status}.`);
  return answer;
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
