// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Poppler {
class Document;
class Page;
}

namespace chancery::inspector {

/// Whether a PDF carries JavaScript or actions that start programs. Looks at what the document names and at the names in
/// its first 64 MiB; an action hidden in a packed object that no list names goes unseen.
bool hasActiveContent(const Poppler::Document &document, int descriptor);

/// The same of one page: its links, and what happens when it is opened or closed.
bool hasActiveContent(const Poppler::Page &page);

} // namespace chancery::inspector
