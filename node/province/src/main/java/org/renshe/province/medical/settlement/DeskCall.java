package org.renshe.province.medical.settlement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Request;

/**
 * A request on its way to the member that owns the person.
 *
 * @param header of the envelope it came in, null for a request of this province itself
 */
record DeskCall(MemberCode place, String key, Request request, EnvelopeHeader header) {
  static DeskCall of(Opened opened) {
    EnvelopeHeader header = opened.header();
    return new DeskCall(
        header.sender(), header.idempotencyKey(), (Request) opened.message(), header);
  }

  boolean remote() {
    return header != null;
  }

  Opened opened() {
    return new Opened(header, request);
  }

  byte[] toBytes() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(place.value());
      out.writeUTF(key);
      out.writeUTF(request.type().wireName());
      out.writeInt(request.type().version());
      byte[] json = MessageCodec.encode(request);
      out.writeInt(json.length);
      out.write(json);
      out.writeBoolean(remote());
      if (remote()) {
        out.writeUTF(header.messageId());
        out.writeUTF(header.receiver().value());
        out.writeUTF(header.sentAt().toString());
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DeskCall read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      MemberCode place = new MemberCode(in.readUTF());
      String key = in.readUTF();
      String type = in.readUTF();
      int version = in.readInt();
      Request request = (Request) MessageCodec.decode(type, version, in.readNBytes(in.readInt()));
      if (!in.readBoolean()) {
        return new DeskCall(place, key, request, null);
      }
      String messageId = in.readUTF();
      MemberCode receiver = new MemberCode(in.readUTF());
      Instant sentAt = Instant.parse(in.readUTF());
      return new DeskCall(
          place,
          key,
          request,
          new EnvelopeHeader(messageId, type, version, place, receiver, sentAt, key, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
