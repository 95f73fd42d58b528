// Places in UTF-16 code units, which is how JavaScript counts in a string. The module counts in bytes of UTF-8.

/**
 * Adds `utf16` to every position of a report: the index in the string, or in what `TextDecoder` makes of the bytes.
 *
 * Without a text there was an object, and nothing has a place. `from` says what comes before the text, where it is a part of a
 * stream. Positions in other documents are looked up through `elsewhere`, by name.
 */
export function locate(report, text, from = { offset: 0, utf16: 0 }, elsewhere = () => undefined) {
  if (text === undefined) {
    for (const one of report.diagnostics) delete one.span;
    return report;
  }
  const here = [];
  const there = new Map();
  const note = (positions, span) => span !== undefined && positions.push(span.start, span.end);
  for (const { span, related = [] } of report.diagnostics) {
    note(here, span);
    for (const other of related) {
      if (other.source === undefined) {
        note(here, other.span);
      } else {
        if (!there.has(other.source)) there.set(other.source, []);
        note(there.get(other.source), other.span);
      }
    }
  }
  count(here, text, from);
  for (const [name, positions] of there) {
    const other = elsewhere(name);
    if (other !== undefined) count(positions, other, { offset: 0, utf16: 0 });
  }
  return report;
}

function count(positions, given, from) {
  if (positions.length === 0) return;
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  // Offsets in bytes do not count a byte order mark; the index in a string that has one does.
  let index = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let offset = from.offset;
  positions.sort((one, other) => one.offset - other.offset);
  for (const position of positions) {
    while (offset < position.offset && index < text.length) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        offset += 1;
      } else if (unit < 0x800) {
        offset += 2;
      } else if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
        offset += 4;
        index += 1;
      } else {
        offset += 3;
      }
      index += 1;
    }
    position.utf16 = from.utf16 + index;
  }
}
