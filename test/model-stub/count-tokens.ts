import type { ChatRequest } from "./chat-request.ts";

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu;

/** About as tokenizers of multilingual models count: a Chinese character each, else four characters. */
export function countTokens(text: string): number {
  const chinese = text.match(wide)?.length ?? 0;
  return chinese + Math.ceil((text.length - chinese) / 4);
}

const written = ({ messages, tools }: ChatRequest) => JSON.stringify([tools ?? [], ...messages]);

export const promptTokens = (request: ChatRequest) => countTokens(written(request));

/** Prompt caches know prefixes from 1,024 tokens on, in steps of 128 (https://platform.openai.com/docs/guides/prompt-caching). */
const fewestCached = 1024;
const step = 128;

/** Remembers what was sent, and tells how much of a request's beginning was sent before, byte for byte. */
export function createPromptCache(): (request: ChatRequest) => number {
  const sent: string[] = [];
  return (request) => {
    const text = written(request);
    const longest = Math.max(0, ...sent.map((earlier) => commonPrefix(earlier, text)));
    sent.push(text);
    const tokens = countTokens(text.slice(0, longest));
    return tokens < fewestCached ? 0 : Math.floor(tokens / step) * step;
  };
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
