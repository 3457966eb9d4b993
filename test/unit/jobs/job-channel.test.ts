import { expect, it } from "vitest";
import { createJobChannel, type JobChannel } from "#jobs/job-channel";

const never = () => new AbortController().signal;

async function heard(channel: JobChannel, lastId = 0, signal = never()): Promise<unknown[]> {
  const told: unknown[] = [];
  for await (const { id, data } of channel.watch(lastId, signal)) told.push([id, data]);
  return told;
}

function channelWith(...data: string[]): JobChannel {
  const channel = createJobChannel();
  for (const one of data) channel.publish("progress", one);
  return channel;
}

it("replays everything to somebody who comes late", async () => {
  const channel = channelWith("a", "b");
  channel.close();
  expect(await heard(channel)).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
});

it("goes on after the event last heard", async () => {
  const channel = channelWith("a", "b", "c");
  channel.close();
  expect(await heard(channel, 2)).toEqual([[3, "c"]]);
});

it("tells nothing to somebody who has heard more than there is", async () => {
  const channel = channelWith("a");
  channel.close();
  expect(await heard(channel, 9)).toEqual([]);
});

it("tells what is published while somebody watches", async () => {
  const channel = createJobChannel();
  const watching = heard(channel);
  await Promise.resolve();
  channel.publish("progress", "live");
  channel.close();
  expect(await watching).toEqual([[1, "live"]]);
});

it("tells the same to everybody who watches", async () => {
  const channel = createJobChannel();
  const watching = Promise.all([heard(channel), heard(channel)]);
  channel.publish("progress", "a");
  channel.close();
  expect(await watching).toEqual([[[1, "a"]], [[1, "a"]]]);
});

it("lets somebody go who no longer listens", async () => {
  const gone = new AbortController();
  const watching = heard(channelWith("a"), 0, gone.signal);
  await new Promise((resolve) => setTimeout(resolve, 5));
  gone.abort();
  expect(await watching).toEqual([[1, "a"]]);
});
