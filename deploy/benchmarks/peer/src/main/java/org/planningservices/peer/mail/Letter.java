package org.planningservices.peer.mail;

public record Letter(String to, String subject, String text) {}
