/** What became of one article: a line of what /api/articles answers. */
export interface Outcome {
  where: string;
  state: string;
  article: string | null;
  reason: string | null;
}

/** The lines of an answer as they come, however the network cuts them. */
export async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<Outcome> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const parts = (rest + piece.value).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.trim()) yield JSON.parse(part) as Outcome;
  }
  if (rest.trim()) yield JSON.parse(rest) as Outcome;
}
