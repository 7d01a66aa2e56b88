package org.renshe.protocol.envelope;

import org.renshe.protocol.message.Message;

/** A message whose signature, certificate, receiver and content were checked. */
public record Opened(EnvelopeHeader header, Message message) {}
