import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place, Posted } from "#slack/posting/place";
import type { Post } from "#slack/posting/post";
import { createReply, only } from "#slack/posting/reply";

const words = (text: string) => ({ text, blocks: [] });
const inChannel: Place = { channelId: "C1", threadTs: null, slackUserId: "U1", audience: "all", responseUrl: null };

/** A channel that is written to, and what a piece of work kept of it. */
function openDesk(place: Place = inChannel) {
  const said: { ts: string; threadTs: string | null; texts: string[] }[] = [];
  const whispered: string[] = [];
  const attached: (string | null)[] = [];
  const lost: unknown[] = [];
  const held: { posted: Posted | null; found: Posted | null; clock: number; fails: boolean } = {
    posted: null,
    found: null,
    clock: 1,
    fails: false,
  };
  const post: Post = {
    direct: async () => "D1",
    say: async ({ audience, threadTs, channelId }, { text }) => {
      if (held.fails) throw new Error("Slack is down");
      if (audience === "asker") {
        whispered.push(text);
        return null;
      }
      const ts = `${said.length + 1}.0`;
      said.push({ ts, threadTs, texts: [text] });
      return { channelId, ts };
    },
    findSaid: async () => held.found,
    sayDirect: () => Promise.reject(new Error("nobody asked for it")),
    edit: async (posted, _, { text }) => {
      said.find(({ ts }) => ts === posted.ts)?.texts.push(text);
      return posted;
    },
    uploadPicture: () => Promise.reject(new Error("nobody asked for it")),
    attach: async (_, under) => void attached.push(under?.ts ?? null),
  };
  const kept = {
    read: async () => held.posted,
    write: async (posted: Posted) => {
      held.posted = posted;
    },
  };
  const open = (isAgain = false) =>
    createReply({
      post,
      place,
      work: { id: "w", isAgain, kept },
      now: () => held.clock,
      onLost: (error) => void lost.push(error),
    });
  return { open, said, whispered, attached, lost, held };
}

describe("a reply", () => {
  it("is told once and edited into place, however often it tells how far it is", async () => {
    const steps = fc.array(fc.nat({ max: 3_000 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(steps, async (pauses) => {
        const { open, said, held } = openDesk();
        const reply = open();
        for (const ms of pauses) {
          held.clock += ms;
          await reply.progress(words("at work"));
        }
        await reply.finish(only(words("answer")));
        const [message] = said;
        expect([said.length, message?.texts.at(-1)]).toEqual([1, "answer"]);
        const edits = message ? message.texts.length - 2 : 0;
        expect(edits).toBeLessThanOrEqual(pauses.reduce((sum, ms) => sum + ms, 0) / 1_500);
      }),
    );
  });

  it("takes the place of the progress that an earlier run told", async () => {
    const { open, said } = openDesk();
    await open().progress(words("at work"));
    await open().finish(only(words("answer")));
    expect(said).toEqual([{ ts: "1.0", threadTs: null, texts: ["at work", "answer"] }]);
  });

  it("takes the place of what an earlier run said and could not keep", async () => {
    const { open, said, held } = openDesk();
    await open().progress(words("at work"));
    [held.found, held.posted] = [held.posted, null];
    await open(true).finish(only(words("answer")));
    expect(said.map(({ texts }) => texts)).toEqual([["at work", "answer"]]);
  });

  it("says what does not fit under it, in order, with the whole in a file", async () => {
    const { open, said, attached } = openDesk();
    const whole = async () => ({ fileName: "a.md", title: "a", bytes: new Uint8Array() });
    const messages = ["1", "2", "3"].map(words);
    await open().finish({ messages, attachment: { reason: "too-long" } }, whole);
    expect([said.map(({ threadTs, texts }) => [threadTs, ...texts]), attached]).toEqual([
      [
        [null, "1"],
        ["1.0", "2"],
        ["1.0", "3"],
      ],
      ["1.0"],
    ]);
  });

  it("goes on in the thread that it is asked in", async () => {
    const { open, said } = openDesk({ ...inChannel, threadTs: "0.5" });
    await open().finish({ messages: ["1", "2"].map(words), attachment: null });
    expect(said.map(({ threadTs }) => threadTs)).toEqual(["0.5", "0.5"]);
  });

  it("to the asker alone says once that it is at work, and the answer after it", async () => {
    const { open, said, whispered, held } = openDesk({ ...inChannel, audience: "asker" });
    const reply = open();
    for (let times = 0; times < 5; times += 1) {
      held.clock += 5_000;
      await reply.progress(words("at work"));
    }
    await reply.finish({ messages: ["1", "2"].map(words), attachment: null });
    expect([said, whispered]).toEqual([[], ["at work", "1", "2"]]);
  });

  it("is told also where how far it is could not be", async () => {
    const { open, said, lost, held } = openDesk();
    const reply = open();
    held.fails = true;
    await reply.progress(words("at work"));
    held.fails = false;
    await reply.finish(only(words("answer")));
    expect([said.map(({ texts }) => texts), lost.length]).toEqual([[["answer"]], 1]);
  });

  it("that cannot be told fails, so that it is tried again", async () => {
    const { open, held } = openDesk();
    held.fails = true;
    await expect(open().finish(only(words("answer")))).rejects.toThrow("Slack is down");
  });
});
