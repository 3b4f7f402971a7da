/** E-mails to complaints departments: written with evidence attached, approved by a person, sent at most once. */
package io.disputetriage.service.mail;
