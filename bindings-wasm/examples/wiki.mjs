// Reads a reply of a wiki, `action=query&prop=info|revisions`, in place of regular expressions.

import { importFrom } from 'communs';

export function readWiki(reply) {
  const { catalogue, report } = importFrom(reply, { format: 'mediawiki-api' });
  return { commons: catalogue.commons ?? [], problems: report.diagnostics };
}
