/**
 * PostgreSQL behind the ports of the other packages. The container binds it to them; nobody else sees it. It never decides,
 * never deletes a decision but when a whole case is forgotten, and changes one only to erase what is personal in it.
 */
package io.disputetriage.service.store;
