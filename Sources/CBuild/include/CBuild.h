/// What is known only when the program is built; the Makefile puts it into the environment of the build.
#ifndef CBUILD_H
#define CBUILD_H

/// The commit: `4239b93f79`, with `-dirty` for uncommitted changes; empty if it is not known, as in a build from a tarball.
const char *cbuild_commit(void);

/// The libraries and their versions, separated by semicolons: `Swift 6.3.1;swift-nio 2.101.2`; empty if not known.
const char *cbuild_libraries(void);

#endif
