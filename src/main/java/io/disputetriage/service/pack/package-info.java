/** What is handed to a platform as one ZIP. A cover letter, numbered files, and an index. The same input gives the same bytes. */
package io.disputetriage.service.pack;
