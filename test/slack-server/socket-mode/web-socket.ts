import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's side of a WebSocket (RFC 6455) as far as Socket Mode needs it: texts, pings, a proper end. */
export type WebSocketPeer = {
  send: (text: string) => void;
  ping: () => void;
  /** Says good-bye and waits for the other side to do so. */
  close: () => void;
  /** The line goes dead without a word. */
  destroy: () => void;
};
export type WebSocketHandlers = { onText: (text: string) => void; onClose: () => void };

const opcodes = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 };
const magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** A frame of the server's: never masked, never in parts. */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const first = 0x80 | opcode;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

type Frame = { isLast: boolean; opcode: number; payload: Buffer; size: number };

/** The first frame in the bytes; null while it is not there as a whole. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = { 126: 2, 127: 8 }[short] ?? 0;
  const start = 2 + extra + 4;
  if (bytes.length < start) return null;
  const length = lengthIn(bytes, short);
  if (bytes.length < start + length) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  for (let at = 0; at < length; at += 1) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0);
  const first = bytes.readUInt8(0);
  return { isLast: (first & 0x80) !== 0, opcode: first & 0x0f, payload, size: start + length };
}

function lengthIn(bytes: Buffer, short: number): number {
  if (short === 126) return bytes.readUInt16BE(2);
  return short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
}

/** Answers the request for a WebSocket. */
export function acceptWebSocket(incoming: IncomingMessage, socket: Duplex, handlers: WebSocketHandlers): WebSocketPeer {
  const key = `${incoming.headers["sec-websocket-key"]}${magic}`;
  const accept = createHash("sha1").update(key).digest("base64");
  const head = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"];
  socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join("\r\n")}\r\n\r\n`);
  let bytes = Buffer.alloc(0);
  let parts: Buffer[] = [];
  const write = (opcode: number, payload: Buffer) => {
    if (socket.writable) socket.write(frame(opcode, payload));
  };

  const take: Record<number, (held: Frame) => void> = {
    [opcodes.ping]: ({ payload }) => write(opcodes.pong, payload),
    [opcodes.close]: ({ payload }) => {
      write(opcodes.close, payload);
      socket.end();
    },
  };
  const takeText = ({ payload, isLast }: Frame) => {
    parts.push(payload);
    if (!isLast) return;
    const text = Buffer.concat(parts).toString("utf8");
    parts = [];
    handlers.onText(text);
  };
  take[opcodes.text] = takeText;
  take[opcodes.continuation] = takeText;

  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let held = readFrame(bytes); held; held = readFrame(bytes)) {
      bytes = bytes.subarray(held.size);
      take[held.opcode]?.(held);
    }
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", handlers.onClose);
  return {
    send: (text) => write(opcodes.text, Buffer.from(text)),
    ping: () => write(opcodes.ping, Buffer.from("Ping from the server")),
    close: () => write(opcodes.close, Buffer.from([0x03, 0xe8])),
    destroy: () => socket.destroy(),
  };
}
