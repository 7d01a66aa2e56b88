package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.BODY_TOO_LARGE;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that is larger than allowed, whatever its announced length. */
@Priority(10)
final class BodyLimitFilter implements ContainerRequestFilter {
  private final int bytesMax;

  BodyLimitFilter(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > bytesMax) {
      throw BODY_TOO_LARGE.with(bytesMax);
    }
    request.setEntityStream(new Limited(request.getEntityStream(), bytesMax));
  }

  private static final class Limited extends FilterInputStream {
    private final int bytesMax;
    private long bytesRead;

    Limited(InputStream in, int bytesMax) {
      super(in);
      this.bytesMax = bytesMax;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      bytesRead += more;
      if (bytesRead > bytesMax) {
        throw BODY_TOO_LARGE.with(bytesMax);
      }
    }
  }
}
