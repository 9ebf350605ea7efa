// What pages get from the server besides scripts.
globalThis.fetchBytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
